/**
 * One call in several languages, as tabs: one stop for Tab, arrows between them (ARIA practices). A choice holds for
 * every set on the page, and for the pages to come.
 */
import { rememberedLanguage, rememberLanguage } from '../../playground/language.ts';
import { showLanguage } from './show.ts';

const name = 'language-tabs';

class LanguageTabs extends HTMLElement {
  connectedCallback(): void {
    // A page that was put in place of another ran no script of its own.
    if (this.dataset.ready === undefined) showLanguage(this, rememberedLanguage());
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const tab = target.closest<HTMLElement>('[role=tab]');
      if (tab) this.#choose(tab);
      else if (target.closest('[data-copy]')) void this.#copy();
    });
    this.addEventListener('keydown', (event) => {
      const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null;
      if (!tab || event.altKey || event.ctrlKey || event.metaKey) return;
      const tabs = [...this.querySelectorAll<HTMLElement>('[role=tab]')];
      const at = tabs.indexOf(tab);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
      const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
      if (!next) return;
      event.preventDefault();
      this.#choose(next);
      next.focus({ preventScroll: true });
    });
  }

  #choose({ dataset: { language = '' } }: HTMLElement): void {
    const { top } = this.getBoundingClientRect();
    rememberLanguage(language);
    for (const set of document.querySelectorAll<HTMLElement>(name)) showLanguage(set, language);
    // Sets above this one are as high as their code now: what was pressed stays where it was.
    scrollBy({ top: this.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  async #copy(): Promise<void> {
    const code = this.querySelector('[role=tabpanel]:not([hidden]) code');
    const status = this.querySelector('[role=status]');
    if (!code || !status) return;
    try {
      await navigator.clipboard.writeText(`${code.textContent}\n`);
      status.textContent = 'Copied.';
    } catch {
      getSelection()?.selectAllChildren(code);
      status.textContent = 'The browser did not allow copying. The code is selected: copy it yourself.';
    }
  }
}

if (!customElements.get(name)) customElements.define(name, LanguageTabs);
