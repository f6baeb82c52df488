import { describe, expect, it } from 'vitest';
import { choiceOfHash, chosenSnippet, embedOf, embedsOf, firstChoice, type CaseChoice } from './choice.ts';

const wrongCode: CaseChoice = {
  id: 'mfa-wrong-code',
  slug: 'case/mfa-wrong-code',
  lesson: 'A wrong code',
  title: 'GetSessionToken: a wrong code',
  height: 400,
  answer: '<ErrorResponse/>',
};
const cases = [wrongCode];
const first = firstChoice(cases);
const href = (path: string): string => `/base${path}`;
const built = (choice = first) => embedOf(choice, cases, 'https://example.com', href);

describe('embedOf', () => {
  it('is a snippet in its language', () => {
    expect(built()).toMatchObject({
      slug: 'python/mfa-prompt',
      url: 'https://example.com/base/embed/v1/python/mfa-prompt/',
      title: 'GetSessionToken in Python: ask for the MFA code',
      code: { language: 'python', fileName: 'get_session_token.py' },
    });
  });

  it('is a case with its answer, and a playground without any text', () => {
    expect(built({ ...first, kind: 'case', theme: 'dark' })).toMatchObject({
      url: 'https://example.com/base/embed/v1/case/mfa-wrong-code/dark/',
      code: { text: '<ErrorResponse/>', language: 'xml' },
    });
    expect(built({ ...first, kind: 'playground' }).code).toBeUndefined();
  });

  it('takes the first variant of a language that has not the one chosen', () => {
    const [expected] = embedsOf('http');
    expect(chosenSnippet({ ...first, target: 'http', variant: 'no-such' })).toBe(expected);
  });
});

describe('choiceOfHash', () => {
  it.each([
    ['#go/session', { kind: 'snippet', target: 'go', variant: 'session' }],
    ['#case/mfa-wrong-code', { kind: 'case', caseId: 'mfa-wrong-code' }],
    ['#playground/mini', { kind: 'playground' }],
  ])('%s', (hash, expected) => {
    expect(choiceOfHash(hash, first, cases)).toMatchObject(expected);
  });

  it.each(['', '#_top', '#go/nothing', '#case/<script>'])('leaves the choice as it was at %j', (hash) => {
    expect(choiceOfHash(hash, first, cases)).toBe(first);
  });
});
