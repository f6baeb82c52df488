import { describe, expect, it } from 'vitest';
import { accountText, readAccount } from './account-edit.ts';
import { longestAccount } from './resume.ts';
import { mainAccount } from './testing.ts';

const text = accountText(mainAccount);
const problems = (changed: string) => {
  const read = readAccount(changed);
  return read.ok
    ? []
    : read.problems.map(({ offset, length, message }) => [changed.slice(offset, offset + length), message]);
};

describe('readAccount', () => {
  it('gives back what was written', () => {
    expect(readAccount(text)).toEqual({ ok: true, account: mainAccount });
  });

  it('says where a value is wrong, and its path', () => {
    const [found] = problems(text.replace('"status": "Active"', '"status": "Lost"'));
    expect(found?.[0]).toBe('"Lost"');
    expect(found?.[1]).toMatch(/accessKeys\[0\]\.status: must be Active or Inactive\.$/);
  });

  it('says where a field is that there is not', () => {
    expect(problems(text.replace('"users"', '"user"'))).toContainEqual([
      expect.stringContaining('"userName"'),
      'user: there is no such field.',
    ]);
  });

  it('says what stops it from being JSON', () => {
    expect(problems(text.slice(0, -1))).toEqual([['', 'The closing } is missing.']]);
  });

  it('refuses an account that nobody can call from', () => {
    expect(problems('{ "accountId": "123456789012" }')[0]?.[1]).toContain('Nobody in this account');
  });

  it('refuses a key that may be real, and points at it', () => {
    const real = 'AKIA' + 'Z7QX2M4NW5PLKJHG';
    expect(problems(text.replace('AKIAIOSFODNN7EXAMPLE', real))).toEqual([
      [real, expect.stringContaining('looks like an access key id that is real')],
    ]);
  });

  it('refuses what is too long', () => {
    expect(problems(' '.repeat(longestAccount + 1))[0]?.[1]).toContain('65536 are the most');
  });
});
