/** Monaco as this site builds it: nothing that no page shows, and nothing before somebody asks for the editor. */

/**
 * The diff editors: Monaco's core imports them whether or not they are used, and they are a fourteenth of its bytes.
 * No page here shows one.
 */
const heavy = /\/(?:multiDiffEditor\/multiDiffEditorWidget|diffEditor\/diffEditorWidget)\.js$/;
const stub = '\0no-diff-editor';

/** Astro links the style sheets of everything that a page may load some day; Monaco's come with its code instead. */
const styled = /\/monaco-editor\/|\/playground\/editor\/monaco\//;
const style = '\0with-code:';

/** A plugin for Vite. */
export function lightMonaco() {
  return {
    name: 'light-monaco',
    enforce: 'pre' as const,
    async resolveId(
      this: { resolve(id: string, importer: string): Promise<{ id: string } | null> },
      id: string,
      importer: string | undefined,
    ): Promise<string | undefined> {
      if (heavy.test(id)) return stub;
      if (!importer || !id.endsWith('.css') || !styled.test(importer)) return undefined;
      const found = await this.resolve(id, importer);
      // An ending that no other plugin takes for a style sheet.
      return found ? `${style}${found.id}.js` : undefined;
    },
    load(id: string): string | undefined {
      if (id === stub) return 'export class DiffEditorWidget {} export class MultiDiffEditorWidget {}';
      if (!id.startsWith(style)) return undefined;
      const file = id.slice(style.length, -'.js'.length);
      return [
        `import text from ${JSON.stringify(`${file}?inline`)};`,
        "const element = document.createElement('style');",
        'element.textContent = text;',
        'document.head.append(element);',
      ].join('\n');
    },
  };
}
