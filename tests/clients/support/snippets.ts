/** The code that a page tells its readers to run. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

const docs = new URL('../../../content/docs/', import.meta.url);

/** Finds the one snippet of a page in a language that has a title, or holds some words. */
export function snippetsOf(page: string): (language: string, words: string) => string {
  const text = readFileSync(new URL(page, docs), 'utf8');
  const snippets = [...text.matchAll(/^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$/gms)];
  return (wanted, words) => {
    const found = snippets.filter(
      ([, language, title, code = '']) => language === wanted && (title === words || code.includes(words)),
    );
    expect(found, `${page}: ${words}`).toHaveLength(1);
    return found[0]?.[3] ?? '';
  };
}
