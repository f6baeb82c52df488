import { describe, expect, it } from 'vitest';
import { writeJson } from '../../json/text.ts';
import { mainAccount } from '../testing.ts';
import { accountService } from './account-service.ts';

const text = writeJson(mainAccount);
const at = (marked: string) => accountService.complete(marked.replace('|', ''), marked.indexOf('|'));

describe('the account editor', () => {
  it('finds nothing in an account that is right', () => {
    expect(accountService.markers(text)).toEqual([]);
  });

  it('marks the value that is wrong, in the words of the schema', () => {
    const wrong = text.replace('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'no-base32');
    const [marker] = accountService.markers(wrong);
    expect(marker?.message).toMatch(/^users\[0\]\.mfaDevices\[0\]\.seed: must be base32/);
    expect(wrong.slice(marker?.offset, (marker?.offset ?? 0) + (marker?.length ?? 0))).toBe('"no-base32"');
    expect(marker?.severity).toBe('error');
  });

  it('marks where the text is no JSON', () => {
    expect(accountService.markers('{ "accountId" }')[0]?.message).toMatch(/colon/);
  });

  it('offers the fields that are not there yet, with their start', () => {
    const offered = at('{ "accountId": "1", | }');
    expect(offered.map(({ label }) => label)).toEqual(['root', 'users', 'roles', 'sts']);
    expect(offered[1]).toMatchObject({ insert: '"users": []', caret: 10, about: 'The IAM users.' });
  });

  it('offers fields deep inside, and the values of a field', () => {
    expect(
      at('{ "users": [{ "userName": "a", "mfaDevices": [{ | }] }] }').map(({ label }) => label),
    ).toContain('serialNumber');
    expect(at('{ "users": [{ "accessKeys": [{ "status": | }] }] }').map(({ insert }) => insert)).toEqual([
      '"Active"',
      '"Inactive"',
    ]);
    expect(at('{ "nobody": { | } }')).toEqual([]);
  });

  it('says what a field is', () => {
    const hover = accountService.hover(text, text.indexOf('"seed"') + 2);
    expect(hover).toMatchObject({
      title: 'seed',
      lines: ['text, required', expect.stringMatching(/codes are made/)],
    });
    expect(accountService.hover(text, 0)).toBeUndefined();
  });
});
