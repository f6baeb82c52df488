import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../data/index.ts';
import { completePolicy } from './complete.ts';
import type { LintKind } from './finding.ts';

fc.configureGlobal({ seed: 1 });

/** Completes at the bar in the text. */
function complete(marked: string, kind: LintKind = 'identity') {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { items, ...range } = completePolicy(text, offset, { kind, catalogue });
  return {
    texts: items.map((item) => item.text),
    items,
    replaced: text.slice(range.offset, range.offset + range.length),
  };
}

describe('completePolicy', () => {
  it.each<[string, string, string, LintKind?]>([
    ['{"|"}', 'Statement', ''],
    ['{"Version": "|"}', '2012-10-17', ''],
    ['{"Statement": [{"Eff|"}]}', 'Effect', 'Eff'],
    ['{"Statement": {"Eff|"}}', 'Effect', 'Eff'],
    ['{"Statement": [{"Effect": "|"}]}', 'Deny', ''],
    ['{"Statement": [{"Action": "s|"}]}', 'sts:', 's'],
    ['{"Statement": [{"Action": "sts:Get|"}]}', 'sts:GetSessionToken', 'sts:Get'],
    ['{"Statement": [{"Action": ["ec2:*", "ec2:St|op"]}]}', 'ec2:StopInstances', 'ec2:Stop'],
    ['{"Statement": [{"Action": "|"}]}', 'sts:AssumeRole', '', 'trust'],
    ['{"Statement": [{"Condition": {"Bo|"}}]}', 'BoolIfExists', 'Bo'],
    ['{"Statement": [{"Condition": {"Bool": {"aws:M|": "true"}}}]}', 'aws:MultiFactorAuthPresent', 'aws:M'],
    [
      '{"Statement": [{"Action": "sts:AssumeRole", "Condition": {"StringEquals": {"|"}}}]}',
      'sts:ExternalId',
      '',
    ],
    ['{"Statement": [{"Condition": {"Bool": {"aws:MultiFactorAuthPresent": "|"}}}]}', 'true', ''],
    ['{"Statement": [{"Condition": {"Null": {"aws:username": ["|"]}}}]}', 'false', ''],
    ['{"Statement": [{"Principal": {"|"}}]}', 'AWS', '', 'trust'],
  ])('%s offers %s', (text, expected, replaced, kind) => {
    const found = complete(text, kind);
    expect(found.texts).toContain(expected);
    expect(found.replaced).toBe(replaced);
  });

  it('offers nothing where anything can stand', () => {
    expect(complete('{"Statement": [{"Sid": "|"}]}').texts).toEqual([]);
    expect(complete('{"Statement": [{"Resource": "|"}]}').texts).toEqual([]);
  });

  it('leaves out what a kind of policy cannot have', () => {
    expect(complete('{"Statement": [{"|"}]}').texts).not.toContain('Principal');
    expect(complete('{"Statement": [{"|"}]}', 'trust').texts).not.toContain('Resource');
  });

  it('throws nowhere', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      'Statement',
      'Action',
      'Condition',
      'Bool',
      ' ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(60), (pieces, offset) => {
        const text = pieces.join('');
        const { offset: at, length } = completePolicy(text, Math.min(offset, text.length), {
          kind: 'identity',
          catalogue,
        });
        expect(at + length).toBeLessThanOrEqual(Math.max(text.length, at));
      }),
    );
  });
});
