/** The language that the reader chose last, for every page that shows code: the id of a target, which is no secret. */

/** Read by the script in `LanguageTabs.astro` too. */
export const languageKey = 'language';

/** Null where nothing was chosen, or storage is switched off. */
export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
}

/** Keeps the choice for other pages; where storage is switched off it ends with this one. */
export function rememberLanguage(id: string): void {
  try {
    localStorage.setItem(languageKey, id);
  } catch {
    // The page itself shows the choice all the same.
  }
}
