import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { javascriptCall, textOf, type SdkCall } from './javascript.ts';

fc.configureGlobal({ seed: 1 });

/** Runs a snippet against stand-ins for the SDK and returns what they were given. */
async function run(text: string): Promise<{ config: unknown; input: unknown }> {
  const given: { config: unknown; input: unknown } = { config: undefined, input: undefined };
  class STSClient {
    constructor(config: unknown) {
      given.config = config;
    }
    send(command: GetSessionTokenCommand): Promise<void> {
      given.input = command.input;
      return Promise.resolve();
    }
  }
  class GetSessionTokenCommand {
    input: unknown;
    constructor(input: unknown) {
      this.input = input;
    }
  }
  await (runInNewContext(`(async () => {${text}\n})()`, {
    STSClient,
    GetSessionTokenCommand,
  }) as Promise<void>);
  return given;
}

const wrongCode: SdkCall = {
  region: 'us-east-1',
  input: { SerialNumber: 'arn:aws:iam::123456789012:mfa/alice', TokenCode: '000000' },
};

describe('javascriptCall', () => {
  it('writes the call as one would', () => {
    expect(textOf(javascriptCall(wrongCode))).toBe(
      [
        'const sts = new STSClient({ region: "us-east-1" });',
        '',
        'await sts.send(new GetSessionTokenCommand({',
        '  SerialNumber: "arn:aws:iam::123456789012:mfa/alice",',
        '  TokenCode: "000000",',
        '}));',
      ].join('\n'),
    );
  });

  it('leaves absent members out, and the whole input where there is none', () => {
    const text = textOf(javascriptCall({ region: 'us-east-1', input: { DurationSeconds: undefined } }));
    expect(text).toContain('new GetSessionTokenCommand({}));');
  });

  it('names an endpoint that is not the region’s own', async () => {
    const call = { region: 'us-east-1', endpoint: 'https://sts.amazonaws.com', input: {} };
    expect((await run(textOf(javascriptCall(call)))).config).toEqual({
      region: 'us-east-1',
      endpoint: 'https://sts.amazonaws.com',
    });
  });

  it('marks the one value, its quotation marks left out', () => {
    const marked = javascriptCall(wrongCode, 'TokenCode').filter((piece) => piece.kind === 'mark');
    expect(marked).toEqual([{ text: '000000', kind: 'mark' }]);
    expect(textOf(javascriptCall(wrongCode, 'TokenCode'))).toBe(textOf(javascriptCall(wrongCode)));
    expect(
      javascriptCall({ region: 'x', input: { DurationSeconds: 900 } }, 'DurationSeconds'),
    ).toContainEqual({
      text: '900',
      kind: 'mark',
    });
  });

  it('sets keywords apart, but not inside values', () => {
    const pieces = javascriptCall({ region: 'us-east-1', input: { SerialNumber: 'new const await' } });
    expect(pieces.filter((piece) => piece.kind === 'keyword').map((piece) => piece.text)).toEqual([
      'const',
      'new',
      'await',
      'new',
    ]);
  });

  it('gives the SDK exactly the values, whatever they hold', async () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.integer());
    const input = fc.record(
      { DurationSeconds: value, SerialNumber: value, TokenCode: value },
      { requiredKeys: [], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        input,
        fc.constantFrom(undefined, 'TokenCode', 'region'),
        async (region, members, mark) => {
          const given = await run(textOf(javascriptCall({ region, input: members }, mark)));
          expect(given).toEqual({ config: { region }, input: members });
        },
      ),
    );
  });
});
