import { describe, expect, it } from 'vitest';
import { pack } from './pack.ts';
import { readPolicies, writePolicies, type SharedPolicies } from './policies.ts';

const kinds = ['identity', 'trust'];
const state: SharedPolicies = {
  title: 'MFA within the last hour',
  policies: [{ kind: 'identity', name: 'Work', text: '{ "Version": "2012-10-17", "Statement": [] }' }],
  calls: [{ action: 'ec2:StopInstances', resource: '*' }],
  resourceAccountId: '111122223333',
};
const written = (what: SharedPolicies): string => {
  const link = writePolicies(what);
  if (!link.ok) throw new Error(link.message);
  return link.fragment;
};
const message = (fragment: string): string => {
  const read = readPolicies(fragment, kinds);
  return read.ok ? '' : read.message;
};

describe('a link to policies', () => {
  it('is read back, text by text, whether or not it is JSON', () => {
    const broken = { ...state, policies: [{ kind: 'identity', name: 'Work', text: '{ not JSON "é"' }] };
    for (const each of [state, broken])
      expect(readPolicies(written(each), kinds)).toEqual({ ok: true, state: each });
    expect(written(state)).toMatch(/^#p1=[\w-]+$/);
  });

  it('carries no key and no token, and opens none', () => {
    const text = '{ "note": "AKIAIOSFODNN7EXAMPLE" }';
    const withKey = { ...state, policies: [{ kind: 'identity', name: 'Work', text }] };
    expect(writePolicies(withKey)).toMatchObject({
      ok: false,
      message: expect.stringContaining('key') as string,
    });
    expect(message(`#p1=${pack(withKey)}`)).toContain('looks like a key');
  });

  it('is bounded', () => {
    const text = Array.from({ length: 9_000 }, (_, index) => index).join(' ');
    const large = { ...state, policies: [{ kind: 'identity', name: 'Work', text }] };
    expect(writePolicies(large)).toMatchObject({
      ok: false,
      message: expect.stringContaining('32 kB') as string,
    });
  });

  it.each([
    ['#p2=abc', 'this version'],
    ['#p1=', 'base64url'],
    ['#p1=%%%', 'base64url'],
    ['#p1=AAAA', 'decompressed'],
    [`#p1=${pack(7)}`, 'no policies'],
    [`#p1=${pack({ ...state, more: 1 })}`, '"more"'],
    [`#p1=${pack({ ...state, policies: [{ kind: 'foo', name: 'a', text: '' }] })}`, 'not known'],
    [`#p1=${pack({ ...state, policies: [] })}`, 'none'],
    [`#p1=${pack({ ...state, calls: [{ action: 1 }] })}`, 'calls'],
    [`#p1=${pack({ ...state, resourceAccountId: 'x' })}`, 'account'],
    [`#p1=${pack({ ...state, title: 1 })}`, 'title'],
  ])('says of %s what is wrong', (fragment, part) => {
    expect(message(fragment)).toContain(part);
  });
});
