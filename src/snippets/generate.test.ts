import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from './generate.ts';
import { variantIds, type SnippetRequest, type VariantId } from './target.ts';
import { findTarget, proofRows, targets, variants, type TargetId } from './targets.ts';
import { exampleSerial } from './wording.ts';

fc.configureGlobal({ seed: 1 });

const withMfa: SnippetRequest = {
  region: 'eu-west-1',
  input: { DurationSeconds: 900, SerialNumber: 'GAHT12345678', TokenCode: '987654' },
};

function codeOf(target: TargetId, variant: VariantId, request: SnippetRequest = withMfa): string {
  const result = generate(request, { target, variant });
  if ('unavailable' in result) throw new Error(result.unavailable);
  return result.code;
}
const unavailable = (target: TargetId, request: SnippetRequest, variant: VariantId = 'minimal'): unknown =>
  generate(request, { target, variant });

describe('the registry', () => {
  it('names each target, file and variant once', () => {
    for (const list of [targets.map(({ id }) => id), targets.map(({ fileName }) => fileName)]) {
      expect(new Set(list).size).toBe(list.length);
    }
    expect(variants.map(({ id }) => id)).toEqual(variantIds);
    expect(findTarget('cobol')).toBeUndefined();
  });

  it('says for the page how each is proven, and why a variant is missing', () => {
    expect(proofRows.filter(({ proof }) => proof === 'run').map(({ id }) => id)).toEqual([
      'cli-bash',
      'javascript',
      'typescript',
      'python',
      'go',
      'ruby',
      'curl',
    ]);
    for (const { verified, sdk, without } of proofRows) {
      for (const text of [verified, sdk.name, sdk.version, sdk.seen, ...Object.values(without)]) {
        expect(text).not.toBe('');
      }
    }
    expect(proofRows.find(({ id }) => id === 'http')?.without).toEqual({
      'mfa-prompt': 'A message cannot ask.',
      'error-handling': 'A message has no code that could handle its answer.',
    });
  });

  it('has the SDK for JavaScript that is installed', async () => {
    const { default: installed } = (await import('@aws-sdk/client-sts/package.json', {
      with: { type: 'json' },
    })) as { default: { version: string } };
    expect(findTarget('javascript')?.sdk.version).toBe(installed.version);
  });
});

describe('generate', () => {
  it('writes the call for a shell', () => {
    expect(codeOf('cli-bash', 'minimal')).toBe(
      [
        '# Keys: from the environment, or from the profile that AWS_PROFILE names.',
        'aws sts get-session-token \\',
        '  --region eu-west-1 \\',
        '  --duration-seconds 900 \\',
        '  --serial-number GAHT12345678 \\',
        '  --token-code 987654',
        '',
      ].join('\n'),
    );
  });

  it('gives a file name, a language and no notes where there is nothing to note', () => {
    expect(generate(withMfa, { target: 'python', variant: 'session' })).toMatchObject({
      fileName: 'get_session_token.py',
      language: 'python',
      notes: [],
    });
  });

  it.each(targets.map(({ id }) => id))('%s: asks for the code in place of the one given', (id) => {
    const result = generate(withMfa, { target: id, variant: 'mfa-prompt' });
    if ('unavailable' in result) {
      expect(findTarget(id)?.without?.['mfa-prompt']).toBe(result.unavailable);
      return;
    }
    expect(result.code).not.toContain('987654');
    expect(result.code).toContain('MFA code');
    expect(result.code).toContain('GAHT12345678');
    const example = generate({ region: 'us-east-1', input: {} }, { target: id, variant: 'mfa-prompt' });
    expect('code' in example && example.code).toContain(exampleSerial);
  });

  it.each(targets.map(({ id }) => id))('%s: calls GetCallerIdentity with the session', (id) => {
    expect(codeOf(id, 'session')).toMatch(/get[-_]?caller[-_]?identity|STSCallerIdentity/i);
    expect(codeOf(id, 'minimal')).not.toMatch(/caller/i);
  });

  it.each(targets.map(({ id }) => id))('%s: tells AccessDenied from the rest', (id) => {
    if (findTarget(id)?.without?.['error-handling'] !== undefined) return;
    expect(codeOf(id, 'error-handling')).toContain('long-term one.');
    expect(codeOf(id, 'minimal')).not.toContain('long-term one.');
  });

  it.each(targets.map(({ id }) => id))('%s: names another endpoint in every call', (id) => {
    const request = { ...withMfa, endpoint: 'http://127.0.0.1:4566/' };
    const [minimal, session] = [codeOf(id, 'minimal', request), codeOf(id, 'session', request)];
    expect(minimal).toContain('127.0.0.1:4566');
    expect(codeOf(id, 'minimal')).not.toContain('127.0.0.1');
    // Go keeps it in the configuration, C++ and PowerShell in a variable that both calls use.
    const isShared = ['go', 'cpp', 'powershell', 'rust'].includes(id);
    expect(session.split('127.0.0.1:4566').length - 1).toBe(isShared ? 1 : 2);
  });

  it('writes an integer as one, and leaves out what is none where the language takes nothing else', () => {
    const typed = (text: string): SnippetRequest => ({
      region: 'us-east-1',
      input: { DurationSeconds: text },
    });
    expect(codeOf('go', 'minimal', typed('0900'))).toContain('aws.Int32(900)');
    expect(codeOf('javascript', 'minimal', typed('0900'))).toContain('DurationSeconds: "0900"');
    expect(codeOf('curl', 'minimal', typed('9e2'))).toContain('DurationSeconds=9e2');
    expect(generate(typed('9e2'), { target: 'java', variant: 'minimal' })).toMatchObject({
      notes: ['DurationSeconds is left out: AWS SDK for Java 2.x takes only an integer there.'],
    });
    expect(codeOf('java', 'minimal', typed('9e2'))).not.toContain('durationSeconds');
  });

  it('notes what an older SDK does not know', () => {
    const request: SnippetRequest = { region: 'us-east-1', input: { MinimumSessionTokenSize: 4096 } };
    expect(generate(request, { target: 'ruby', variant: 'minimal' })).toMatchObject({
      notes: ['MinimumSessionTokenSize is of September 2026: an SDK made before does not know it.'],
    });
    expect(generate(request, { target: 'http', variant: 'minimal' })).toMatchObject({ notes: [] });
  });

  it.each<[TargetId, SnippetRequest, string]>([
    ['curl', { region: 'mars-1', input: {} }, 'No address is known for this region.'],
    [
      'http',
      { region: 'us-east-1', endpoint: 'nowhere', input: {} },
      'No address is known for this endpoint.',
    ],
    [
      'python',
      { region: 'us-east-1', input: { SerialNumber: '\ud800' } },
      'SerialNumber holds half of a surrogate pair, which no file can carry.',
    ],
    [
      'cli-bash',
      { region: 'us-east-1', input: { SerialNumber: 'file:///etc/passwd' } },
      'SerialNumber holds an address at its beginning, which the AWS CLI would read in its place.',
    ],
    ['r', { region: 'a\0b', input: {} }, 'region holds a NUL character, which no string of R can hold.'],
  ])('%s: says why there is no code', (target, request, why) => {
    expect(unavailable(target, request)).toEqual({ unavailable: why });
  });

  it('refuses in one variant of cmd what the others can write', () => {
    const request = { region: 'us-east-1', input: { SerialNumber: '100%' } };
    expect(codeOf('cli-cmd', 'minimal', request)).toContain('"100%%"');
    expect(unavailable('cli-cmd', request, 'session')).toHaveProperty('unavailable');
  });

  it('answers for any request, target and variant', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.double());
    const input = fc.record(
      { DurationSeconds: value, SerialNumber: value, TokenCode: value, MinimumSessionTokenSize: value },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.record({ region: fc.string(), endpoint: fc.option(fc.string(), { nil: undefined }), input }),
        fc.constantFrom(...targets.map(({ id }) => id)),
        fc.constantFrom(...variantIds),
        (request, target, variant) => {
          const result = generate(request, { target, variant });
          expect('code' in result ? result.code.endsWith('\n') : result.unavailable.endsWith('.')).toBe(true);
        },
      ),
    );
  });
});
