/** The code that pages show, as they show it. */

export interface Fence {
  /** Of its first mark, counted from 1. */
  line: number;
  /** As after the mark; empty where there is none. */
  language: string;
  title: string | undefined;
  code: string;
}

/** Every fence of a text, indented ones too. Throws an Error where one is never closed. */
export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: (Fence & { mark: string }) | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, mark = '', info = ''] = /^ *(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open) {
      if (mark.startsWith(open.mark) && info.trim() === '') {
        const { mark: _, ...fence } = open;
        fences.push(fence);
        open = undefined;
      } else open.code += `${line}\n`;
    } else if (mark !== '') {
      const [, language = '', title] = /^(\S*)(?:.*? title="([^"]*)")?/.exec(info) ?? [];
      open = { line: index + 1, language, title, code: '', mark };
    }
  }
  if (open) throw new Error(`the fence of line ${open.line} is never closed`);
  return fences;
}
