import { describe, expect, it } from 'vitest';
import { targets } from '../../snippets/targets.ts';
import { endpointById } from '../endpoints.ts';
import { mainAccount } from '../testing.ts';
import { callCode, targetById, variantsOf } from './call-code.ts';

const account = mainAccount;
const codeOf = (document: Record<string, unknown>, endpointId = 'eu-west-1') =>
  callCode({ document, account, endpoint: endpointById(endpointId) }, targetById('python'), 'minimal');

describe('the request as code', () => {
  it('has what stands in the form, and where it goes', () => {
    const { snippet, notes } = codeOf({
      DurationSeconds: 900,
      SerialNumber: 'GAHT12345678',
      TokenCode: '012345',
    });
    if (!('code' in snippet)) throw new Error(snippet.unavailable);
    expect(snippet.code).toContain('DurationSeconds=900');
    expect(snippet.code).toContain('"GAHT12345678"');
    expect(snippet.code).toContain('TokenCode="012345"');
    expect(snippet.code).toContain('region_name="eu-west-1"');
    expect(snippet.code).not.toContain('endpoint_url');
    expect(notes).toEqual([]);
  });

  it('names the global endpoint', () => {
    expect(codeOf({}, 'global').snippet).toHaveProperty(
      'code',
      expect.stringContaining('https://sts.amazonaws.com'),
    );
  });

  it('holds no secret that was typed into the wrong field', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const { snippet, notes } = codeOf({ SerialNumber: secret, TokenCode: secret });
    expect(JSON.stringify(snippet)).not.toContain(secret);
    expect(notes).toEqual(
      ['SerialNumber', 'TokenCode'].map(
        (name) => `${name} is left out: what is in it looks like a key or a token.`,
      ),
    );
  });

  it('says why there is none', () => {
    expect(codeOf({ SerialNumber: '\ud800' }).snippet).toHaveProperty('unavailable');
  });
});

describe('the languages', () => {
  it('begin with the first where another page chose none, or one that is gone', () => {
    expect([targetById(null), targetById('cobol')]).toEqual([targets[0], targets[0]]);
    expect(targetById('go').label).toBe('Go');
  });

  it('have the variants that make sense in them', () => {
    expect(variantsOf(targetById('http')).map(({ id }) => id)).toEqual(['minimal', 'session']);
    expect(variantsOf(targetById('go'))).toHaveLength(4);
  });
});
