/** The filter above the list of errors: shows the rows that fit, and hides headings that have none left. */
import { rowMatches } from '../../model/faithful.ts';
import { connectFilter } from '../filter-form.ts';

const hideEmpty = (selector: string): void => {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    element.hidden = element.querySelector('li:not([hidden])') === null;
  }
};

class ErrorFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const output = this.querySelector('output');
    if (!form || !output) return;
    const rows = [...document.querySelectorAll<HTMLElement>('.error-list li')].map((element) => ({
      element,
      text: `${element.id} ${element.textContent} ${element.dataset.text ?? ''}`,
      evidence: element.dataset.group ?? '',
    }));

    connectFilter(form, output, { boxes: 'group', noun: 'error' }, ({ query, kinds }) => {
      for (const row of rows) row.element.hidden = !rowMatches(row, query, kinds);
      hideEmpty('.error-part');
      hideEmpty('.error-group');
      return rows.filter(({ element }) => !element.hidden).length;
    });
  }
}

customElements.define('error-filter', ErrorFilter);
