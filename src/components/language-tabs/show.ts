/**
 * Shows the panel of a language in one set of tabs; where the set lacks it, the one that is shown stays. It runs in the
 * page too, as text, before the set is first drawn, so it may use nothing from outside.
 */
export function showLanguage(set: HTMLElement, language: string | null): void {
  const tabs = [...set.querySelectorAll<HTMLElement>('[role=tab]')];
  const shown =
    tabs.find((tab) => tab.dataset.language === language) ??
    tabs.find((tab) => tab.getAttribute('aria-selected') === 'true') ??
    tabs[0];
  if (!shown) return;
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === shown));
    tab.tabIndex = tab === shown ? 0 : -1;
  }
  for (const panel of set.querySelectorAll<HTMLElement>('[role=tabpanel]')) {
    panel.hidden = panel.dataset.language !== shown.dataset.language;
  }
  set.dataset.ready = '';
  const list = shown.parentElement;
  if (list && shown !== tabs[0])
    list.scrollLeft = shown.offsetLeft - (list.clientWidth - shown.offsetWidth) / 2;
}
