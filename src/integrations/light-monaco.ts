/**
 * Leaves Monaco's diff editors out of the build. Its core imports them whether or not they are used, and they are a
 * fourteenth of its bytes; no page here shows one.
 */
const heavy = /\/(?:multiDiffEditor\/multiDiffEditorWidget|diffEditor\/diffEditorWidget)\.js$/;
const stub = '\0no-diff-editor';

/** A plugin for Vite. */
export function lightMonaco() {
  return {
    name: 'light-monaco',
    enforce: 'pre' as const,
    resolveId: (id: string): string | undefined => (heavy.test(id) ? stub : undefined),
    load: (id: string): string | undefined =>
      id === stub ? 'export class DiffEditorWidget {} export class MultiDiffEditorWidget {}' : undefined,
  };
}
