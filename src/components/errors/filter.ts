/** The filter above the list of errors: shows the rows that fit, and hides headings that have none left. */
import { rowMatches } from '../../model/faithful.ts';

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

    const apply = (): void => {
      const data = new FormData(form);
      const given = data.get('query');
      const groups = new Set(data.getAll('group').map(String));
      for (const row of rows) {
        row.element.hidden = !rowMatches(row, typeof given === 'string' ? given : '', groups);
      }
      hideEmpty('.error-part');
      hideEmpty('.error-group');
      const shown = rows.filter(({ element }) => !element.hidden).length;
      output.textContent = shown === 1 ? '1 error' : `${shown} errors`;
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    // A browser that comes back to the page fills the form again.
    apply();
  }
}

customElements.define('error-filter', ErrorFilter);
