/** The box's behaviour: light until the first use, then the matcher on every change. */
import { errorHref } from '../../model/errors.ts';
import type { Match } from '../../model/explain.ts';
import { explainStatus, whyNamed } from './explain-words.ts';

class ExplainError extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const clear = this.querySelector('button');
    if (!field || !clear) return;
    const changed = (): void => {
      clear.hidden = field.value === '';
      void this.#update(field);
    };
    field.addEventListener('input', changed);
    field.addEventListener('focus', () => void this.#load(), { once: true });
    clear.addEventListener('click', () => {
      field.value = '';
      field.focus();
      changed();
    });
    // A browser that comes back to the page fills the field again.
    if (field.value !== '') changed();
  }

  get #errorsHref(): string {
    return this.dataset.errorsHref ?? '';
  }

  async #load(): Promise<((pasted: string) => Match[]) | undefined> {
    try {
      const { loadExplainer } = await import('./load.ts');
      return await loadExplainer(this.#errorsHref);
    } catch {
      return undefined;
    }
  }

  async #update(field: HTMLTextAreaElement): Promise<void> {
    const status = this.querySelector('.explain-status');
    const list = this.querySelector('.explain-results');
    const pasted = field.value;
    const explain = await this.#load();
    if (!status || !list || field.value !== pasted) return;
    const matches = explain?.(pasted) ?? [];
    const failed = 'The catalogue could not be loaded. The list below has every error.';
    status.textContent = explain ? explainStatus(pasted, matches) : failed;
    list.replaceChildren(...matches.map((match) => this.#item(match, matches[0] ?? match)));
  }

  /** What is shown is the catalogue's, never what was pasted. */
  #item(match: Match, first: Match): HTMLLIElement {
    const { why, text } = whyNamed(match, first);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = 'link';
    link.href = errorHref(this.#errorsHref, match.id);
    link.textContent = match.title;
    item.append(link, paragraph('meta', why));
    if (text !== undefined) item.append(paragraph('mono', text));
    return item;
  }
}

function paragraph(className: string, textContent: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { className, textContent });
}

customElements.define('explain-error', ExplainError);
