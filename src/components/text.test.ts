import { describe, expect, it } from 'vitest';
import { humps, textParts } from './text.ts';

describe('textParts', () => {
  it('leaves plain text whole', () => {
    expect(textParts('Nothing to see, 900 s')).toEqual([{ kind: 'text', text: 'Nothing to see, 900 s' }]);
    expect(textParts('')).toEqual([]);
  });

  it('sets code apart and does not look for numbers in it', () => {
    expect(textParts('send `arn:aws:iam::123456789012:mfa/a`.')).toEqual([
      { kind: 'text', text: 'send ' },
      { kind: 'code', text: 'arn:aws:iam::123456789012:mfa/a' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('groups the digits of long numbers', () => {
    expect(textParts('900 to 129600 s')).toEqual([
      { kind: 'text', text: '900 to ' },
      { kind: 'number', groups: ['129', '600'] },
      { kind: 'text', text: ' s' },
    ]);
    expect(textParts('43200')).toEqual([{ kind: 'number', groups: ['43', '200'] }]);
  });

  it('keeps ids that only look like numbers', () => {
    const arn = 'arn:aws:iam::123456789012:mfa/alice of 123456789012';
    expect(textParts(arn)).toEqual([{ kind: 'text', text: arn }]);
    expect(textParts('GAHT12345678 and v1.12345')).toEqual([
      { kind: 'text', text: 'GAHT12345678 and v1.12345' },
    ]);
  });
});

describe('humps', () => {
  it('cuts a name before its capitals', () => {
    expect(humps('MinimumSessionTokenSize')).toEqual(['Minimum', 'Session', 'Token', 'Size']);
    expect(humps('AccessKeyId').join('')).toBe('AccessKeyId');
    expect(humps('MFA')).toEqual(['MFA']);
  });
});
