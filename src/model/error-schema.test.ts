import { describe, expect, it } from 'vitest';
import { errorEntrySchema } from './error-schema.ts';

describe('errorEntrySchema', () => {
  const strict = errorEntrySchema({ cases: new Set(['known']), checks: new Set(['mfa']) });
  const good = {
    code: 'AccessDenied',
    status: 403,
    message: 'No',
    evidence: 'recorded',
    source: 'here',
    title: 'No',
    when: 'Now.',
    cause: 'Because.',
    remedy: ['Stop.'],
    check: 'mfa',
  };
  const issues = (change: object) =>
    strict
      .safeParse({ ...good, ...change })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('takes a good entry', () => {
    expect(issues({})).toBeUndefined();
    expect(issues({ case: 'known' })).toBeUndefined();
  });

  it.each([
    [{ colour: 'red' }, ': Unrecognized key: "colour"'],
    [{ status: '403' }, 'status: Invalid input: expected number, received string'],
    [
      { evidence: 'heard' },
      'evidence: Invalid option: expected one of "recorded"|"documented"|"reported"|"inferred"',
    ],
    [{ remedy: [] }, 'remedy: Too small: expected array to have >=1 items'],
    [{ check: 'mfaa' }, 'check: there is no check "mfaa"; there are mfa'],
    [{ case: 'gone' }, 'case: there is no content/cases/gone.yaml'],
    [{ messagePattern: '(' }, 'messagePattern: is not a regular expression'],
    [{ message: 'Value … is wrong' }, 'messagePattern: is missing: the message has … where a value stands'],
    [{ title: 'No.' }, 'title: is a title: no full stop at its end'],
  ])('says of %j what is wrong and where', (change, message) => {
    expect(issues(change)).toEqual([message]);
  });
});
