/** Holds the examples of the pages to the cases, so that a wrong one is found before a build. */
import { describe, expect, it } from 'vitest';
import { whyNotPlain } from '../../src/client/case-call.ts';
import { caseFacts } from '../../src/components/case-facts.ts';
import { loadCases } from '../cases/load.ts';
import { pages } from './prose.ts';

const cases = new Map(loadCases().map((entry) => [entry.id, entry]));
const idsOf = (component: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`<${component}\\s[^>]*case="([^"]*)"`, 'g'))].map(([, id = '']) => id);

describe.each(pages())('the examples in $path', ({ text }) => {
  it('are calls that the SDK can make, where they have a button', () => {
    const problems = idsOf('TryIt', text).map((id) => {
      const shown = cases.get(id);
      return shown ? whyNotPlain(shown) : `there is no case ${id}`;
    });
    expect(problems.filter((why) => why !== undefined)).toEqual([]);
  });

  it('are only shown where the SDK cannot make them', () => {
    for (const id of idsOf('CaseNote', text)) {
      const shown = cases.get(id);
      if (!shown?.run) throw new Error(`there is no case ${id} that is run`);
      expect(whyNotPlain(shown), id).toBeDefined();
      expect(caseFacts(shown).action).not.toBe('');
    }
  });
});

describe('the pages', () => {
  it('have something to run, each', () => {
    // The page about security has steps for the reader's own browser; that of the errors a box that explains.
    const others = ['guides/security.mdx', 'reference/errors.mdx'];
    const still = pages()
      .filter(({ path }) => /^(?:start|guides|reference)\//.test(path) && !others.includes(path))
      .filter(
        ({ text }) => !/<(?:TryIt|Recipes|LanguageTabs) /.test(text) && !/^ *```(?:sh|js|python)/m.test(text),
      );
    expect(still.map(({ path }) => path)).toEqual([]);
  });
});
