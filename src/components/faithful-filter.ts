/**
 * The filter above the cases: shows the rows that fit in groups that are open, and hides the rest. Also opens the group
 * of a case that a link leads to.
 */
import { rowMatches } from '../model/faithful.ts';
import { connectFilter } from './filter-form.ts';

interface Group {
  element: HTMLDetailsElement;
  rows: readonly { element: HTMLElement; text: string; evidence: string }[];
}

function groupsIn(page: Document): Group[] {
  return [...page.querySelectorAll<HTMLDetailsElement>('.case-group')].map((element) => ({
    element,
    rows: [...element.querySelectorAll<HTMLElement>('.case-row')].map((row) => ({
      element: row,
      text: row.textContent,
      evidence: row.dataset.evidence ?? '',
    })),
  }));
}

class CaseFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const output = this.querySelector('output');
    if (!form || !output) return;
    const groups = groupsIn(document);
    let filtered = false;

    const apply = connectFilter(form, output, { boxes: 'kind', noun: 'case' }, ({ query, kinds }) => {
      const filters = query.trim() !== '' || kinds.size > 0;
      let shown = 0;
      for (const { element, rows } of groups) {
        let fitting = 0;
        for (const row of rows) {
          row.element.hidden = !rowMatches(row, query, kinds);
          if (!row.element.hidden) fitting += 1;
        }
        element.hidden = fitting === 0;
        if (filters || filtered) element.open = filters;
        shown += fitting;
      }
      filtered = filters;
      return shown;
    });

    const openTarget = (): void => {
      const id = decodeURIComponent(location.hash.slice(1));
      const target = id.startsWith('case') ? document.getElementById(id) : null;
      const group = target?.closest('details');
      if (!target || !group) return;
      if (target.hidden || group.hidden) {
        form.reset();
        apply();
      }
      group.open = true;
      target.scrollIntoView();
    };
    window.addEventListener('hashchange', openTarget);
    openTarget();
  }
}

customElements.define('case-filter', CaseFilter);
