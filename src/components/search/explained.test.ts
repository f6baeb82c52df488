import { describe, expect, it } from 'vitest';
import { explainer, type Explainable } from '../../model/explain.ts';
import { codedPages, explainedPages } from './explained.ts';

const entries: Explainable[] = [
  {
    id: 'early',
    title: 'Early',
    texts: ['refused before all else, for no reason'],
    code: 'AccessDenied',
    sts: true,
  },
  {
    id: 'late',
    title: 'Late',
    texts: ['<six> digits are wrong, too old, or used'],
    code: 'AccessDenied',
    sts: true,
  },
  { id: 'valued', title: 'Valued', texts: ['no device … of that number'], code: 'AccessDenied', sts: true },
  { id: 'elsewhere', title: 'Elsewhere', texts: ['Access Denied'], bareCodes: ['AccessDenied'] },
];
const errors = { entries, explain: explainer(entries), href: '/errors/' };
const urls = (pages: { url: string }[]): string[] => pages.map(({ url }) => url);

describe('codedPages', () => {
  it.each(['AccessDenied', 'access-denied'])('leads from %s to the latest check that says it', (query) => {
    expect(urls(codedPages(query, errors))).toEqual(['/errors/late/', '/errors/early/']);
  });

  it('leads to the text that is written so first', () => {
    expect(urls(codedPages('access denied', errors))).toEqual(['/errors/elsewhere/', '/errors/late/']);
  });

  it('knows nothing of other words', () => {
    expect(codedPages('denied', errors)).toEqual([]);
    expect(codedPages(' ', errors)).toEqual([]);
  });
});

describe('explainedPages', () => {
  it('leads from a text to its entry, with the text as markup', () => {
    const [page] = explainedPages('<six> digits are wrong, too old, or used', errors);
    expect(page).toMatchObject({ url: '/errors/late/', meta: { title: 'Late' } });
    expect(page?.excerpt).toContain('&lt;six&gt;');
  });

  it('takes a short text for an error only where little stands beside it', () => {
    expect(urls(explainedPages('Error: Access Denied', errors))).toEqual(['/errors/elsewhere/']);
    expect(explainedPages('iam access denied with session', errors)).toEqual([]);
  });

  it('takes no question for a part of an error', () => {
    expect(explainedPages('why refused before all else, for no', errors)).toEqual([]);
  });
});
