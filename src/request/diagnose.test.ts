import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, findingsOf, rules } from './diagnose.ts';
import { textOf, type RequestDocument } from './document.ts';
import type { Finding, RequestContext, Subject } from './finding.ts';

const alice: RequestContext['caller'] = { kind: 'user', name: 'alice' };
const root: RequestContext['caller'] = { kind: 'root', name: 'root' };
const session: RequestContext['caller'] = { kind: 'session', name: 'alice' };
const on = { id: 'us-east-1', deactivated: false };
const off = { id: 'eu-west-3', deactivated: true };

const device = 'arn:aws:iam::123456789012:mfa/alice';
const pair = { SerialNumber: device, TokenCode: '417302' };

interface Example {
  document?: RequestDocument;
  caller?: RequestContext['caller'];
  region?: RequestContext['region'];
}
const check = ({ document = {}, caller = alice, region = on }: Example) =>
  diagnose(document, { caller, region });

interface Fires extends Example {
  member: Subject;
  says: string;
  /** The part of the text the finding points at. */
  at?: string;
  /** The member's text after the fix. */
  fixed?: string;
}

const examples: Record<string, { fires: Fires[]; silent: Example[] }> = {
  'session-caller': {
    fires: [{ caller: session, member: 'caller', says: 'A session cannot ask for another session.' }],
    silent: [{ caller: alice }, { caller: root }],
  },
  'region-deactivated': {
    fires: [{ region: off, member: 'region', says: 'This account has switched STS off in eu-west-3.' }],
    silent: [{ region: on }],
  },
  'user-arn': {
    fires: [
      {
        document: { SerialNumber: 'arn:aws:iam::123456789012:user/alice', TokenCode: '417302' },
        member: 'SerialNumber',
        says: 'Names a user, not a device.',
        at: ':user/',
        fixed: device,
      },
      {
        document: { SerialNumber: 'arn:aws-cn:iam::123456789012:user/team/alice' },
        member: 'SerialNumber',
        says: 'Names a user, not a device.',
        at: ':user/',
        fixed: 'arn:aws-cn:iam::123456789012:mfa/team/alice',
      },
    ],
    silent: [
      { document: pair },
      { document: { SerialNumber: 'GAHT12345678' } },
      { document: { SerialNumber: ':user/' } },
    ],
  },
  'code-separators': {
    fires: [
      {
        document: { TokenCode: '417 302' },
        member: 'TokenCode',
        says: 'Digits only',
        at: ' ',
        fixed: '417302',
      },
      {
        document: { TokenCode: '417-302' },
        member: 'TokenCode',
        says: 'Digits only',
        at: '-',
        fixed: '417302',
      },
      {
        document: { TokenCode: ' 417\u2013302\n' },
        member: 'TokenCode',
        says: 'Digits only',
        at: ' ',
        fixed: '417302',
      },
    ],
    silent: [{ document: pair }, { document: { TokenCode: 'not a code' } }, { document: { TokenCode: ' ' } }],
  },
  'member-type': {
    fires: [
      {
        document: { DurationSeconds: '900.0' },
        member: 'DurationSeconds',
        says: 'Not a whole number.',
        at: '900.0',
      },
      {
        document: { DurationSeconds: ' 900' },
        member: 'DurationSeconds',
        says: 'Not a whole number.',
        at: ' 900',
      },
      {
        document: { MinimumSessionTokenSize: 2_147_483_648 },
        member: 'MinimumSessionTokenSize',
        says: 'Too large for a 32-bit integer.',
        at: '2147483648',
      },
    ],
    silent: [
      { document: { DurationSeconds: '0900' } },
      { document: { DurationSeconds: '+900' } },
      { document: pair },
    ],
  },
  'member-range': {
    fires: [
      {
        document: { DurationSeconds: 899 },
        member: 'DurationSeconds',
        says: 'The least is 900 seconds.',
        fixed: '900',
      },
      {
        document: { DurationSeconds: '129601' },
        member: 'DurationSeconds',
        says: 'The most is 129600 seconds.',
        fixed: '129600',
      },
      {
        document: { MinimumSessionTokenSize: 4097 },
        member: 'MinimumSessionTokenSize',
        says: 'The most is 4096 bytes.',
        fixed: '4096',
      },
    ],
    silent: [
      { document: { DurationSeconds: 900 } },
      { document: { DurationSeconds: 129_600, MinimumSessionTokenSize: 0 } },
      { document: { DurationSeconds: '9e2' } },
    ],
  },
  'member-length': {
    fires: [
      {
        document: { SerialNumber: 'GAHT1234', TokenCode: '417302' },
        member: 'SerialNumber',
        says: '8 characters, at least 9 are wanted.',
      },
      {
        document: { SerialNumber: 'x'.repeat(257), TokenCode: '417302' },
        member: 'SerialNumber',
        says: '257 characters, at most 256 are allowed.',
        at: 'x',
      },
      {
        document: { ...pair, TokenCode: '1' },
        member: 'TokenCode',
        says: '1 character, 6 are wanted.',
        at: '1',
      },
      {
        document: { ...pair, TokenCode: '12345678' },
        member: 'TokenCode',
        says: '8 characters, 6 are wanted.',
        at: '78',
      },
    ],
    silent: [{ document: pair }, { document: { SerialNumber: '𝟙'.repeat(256) } }, { document: {} }],
  },
  'member-pattern': {
    fires: [
      {
        document: { ...pair, TokenCode: '41730x' },
        member: 'TokenCode',
        says: 'The character x has no place here.',
        at: 'x',
      },
      {
        document: { ...pair, TokenCode: '٤١٧٣٠٢' },
        member: 'TokenCode',
        says: 'has no place here.',
        at: '٤',
      },
      {
        document: { SerialNumber: 'GAHT 12345678' },
        member: 'SerialNumber',
        says: 'A space has no place here.',
        at: ' ',
      },
    ],
    silent: [
      { document: pair },
      { document: { SerialNumber: 'arn:aws:iam::123456789012:mfa/a+b=c,d.e@f-g_h' } },
    ],
  },
  'mfa-pair': {
    fires: [
      { document: { SerialNumber: device }, member: 'TokenCode', says: 'The code is missing.' },
      { document: { TokenCode: '417302' }, member: 'SerialNumber', says: 'The device is missing.' },
    ],
    silent: [{ document: pair }, { document: {} }],
  },
  'root-duration': {
    fires: [
      {
        document: { DurationSeconds: 3601 },
        caller: root,
        member: 'DurationSeconds',
        says: 'Root gets one hour',
        fixed: '3600',
      },
    ],
    silent: [
      { document: { DurationSeconds: 3600 }, caller: root },
      { document: { DurationSeconds: 43_200 }, caller: alice },
      { document: { DurationSeconds: 129_601 }, caller: root },
    ],
  },
};

it('has an example for every rule, and each rule an id of its own', () => {
  expect(Object.keys(examples)).toEqual(rules.map((rule) => rule.id));
});

describe.each(Object.entries(examples))('%s', (id, { fires, silent }) => {
  it.each(fires)('fires on %j', (example) => {
    const found = check(example).find((finding) => finding.id === id && finding.member === example.member);
    expect(found?.message).toContain(example.says);
    expect(found?.severity).toBe(rules.find((rule) => rule.id === id)?.severity);
    if (example.at !== undefined) expect(pointedAt(example.document ?? {}, found)).toBe(example.at);
    if (example.fixed !== undefined) {
      const after = found?.fix?.apply(example.document ?? {}) ?? {};
      expect(textOf(after, example.member as keyof RequestDocument)).toBe(example.fixed);
      expect(check({ ...example, document: after }).filter((finding) => finding.id === id)).toEqual([]);
    }
  });

  it.each(silent)('is silent on %j', (example) => {
    expect(check(example).map((finding) => finding.id)).not.toContain(id);
  });
});

function pointedAt(document: RequestDocument, finding: Finding | undefined): string | undefined {
  const text = textOf(document, finding?.member as keyof RequestDocument);
  return text?.slice(finding?.range?.start, finding?.range?.end);
}

it('puts the likely slip before the general rule', () => {
  const found = findingsOf(check({ document: { ...pair, TokenCode: '417 302' } }), 'TokenCode');
  expect(found.map((finding) => finding.id)).toEqual(['code-separators', 'member-length', 'member-pattern']);
});

it('never throws, points inside the text, and offers no fix that changes nothing', () => {
  const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('𝟙𝟚𝟛', '417\u00a0302', '\ud800', '\n'));
  const documents = fc.record(
    {
      DurationSeconds: fc.oneof(text, fc.integer()),
      SerialNumber: text,
      TokenCode: text,
      MinimumSessionTokenSize: text,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(documents, fc.constantFrom(alice, root, session), (document, caller) => {
      for (const finding of check({ document, caller })) {
        const value = textOf(document, finding.member as keyof RequestDocument) ?? '';
        if (finding.range) {
          expect(finding.range.start).toBeGreaterThanOrEqual(0);
          expect(finding.range.end).toBeLessThanOrEqual(value.length);
        }
        expect(finding.fix?.apply(document as RequestDocument)).not.toEqual(document);
      }
    }),
    { seed: 1 },
  );
});
