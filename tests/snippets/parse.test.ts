/**
 * Every target in every variant, for ordinary and hostile values, read by a real grammar. The tree may have no error,
 * and a value may not change its form: else it would have left its string.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { generate, type NoSnippet, type Snippet } from '../../src/snippets/generate.ts';
import { variantIds, type SnippetRequest, type VariantId } from '../../src/snippets/target.ts';
import { targets, type Target } from '../../src/snippets/targets.ts';
import { faultOf, hasGrammar, parse, skeleton } from './grammars.ts';
import { hostileValues, ordinary, withAll, withSerial } from './requests.ts';
import { readBatch, readHttp } from './shapes.ts';

const plainSerial = 'GAHT12345678';
/** The value as a serial number, and everywhere. Where the code holds the address, that must be one. */
const hostileFor = ({ needsUrl }: Target): SnippetRequest[] =>
  hostileValues.flatMap((value) => [withSerial(value), everywhere(value, needsUrl)]);
const everywhere = (value: string, needsUrl = false): SnippetRequest =>
  needsUrl ? { ...withAll(value), endpoint: `http://127.0.0.1:4566/?x=${value}` } : withAll(value);

const written = (target: Target, variant: VariantId, request: SnippetRequest): Snippet | NoSnippet =>
  generate(request, { target: target.id, variant });

function codeOf(target: Target, variant: VariantId, request: SnippetRequest): string {
  const result = written(target, variant, request);
  if ('unavailable' in result) throw new Error(`${target.id}, ${variant}: ${result.unavailable}`);
  return result.code;
}

const variantsOf = (target: Target): VariantId[] =>
  variantIds.filter((variant) => target.without?.[variant] === undefined);

const parsed = targets.filter(({ language }) => hasGrammar(language));
const others = targets.filter(({ language }) => !hasGrammar(language));

beforeAll(() => {
  for (const { label, proof } of others) console.log(`${label}: no grammar here; ${proof}.`);
});

it('says of each target how it is proven', () => {
  for (const { proof } of parsed) expect(['run', 'parsed']).toContain(proof);
  expect(others.map(({ id, proof }) => [id, proof])).toEqual([
    ['cli-cmd', 'checked by shape'],
    ['http', 'checked by shape'],
  ]);
});

describe.each(parsed.map((target) => [target.label, target] as const))('%s', (_label, target) => {
  const { language } = target;

  async function read(code: string): Promise<string> {
    const tree = await parse(language, code);
    const fault = faultOf(tree.rootNode);
    const form = skeleton(tree.rootNode);
    tree.delete();
    expect(fault, code).toBeUndefined();
    return form;
  }

  it.each(variantsOf(target))('is read whole: %s', async (variant) => {
    for (const request of ordinary) await read(codeOf(target, variant, request));
  });

  it.each(variantsOf(target))('keeps every value in its string: %s', async (variant) => {
    const forms = new Map<string, string>();
    let count = 0;
    for (const request of hostileFor(target)) {
      const result = written(target, variant, request);
      if ('unavailable' in result) continue;
      count += 1;
      // The same call with a plain value must have the same form; `--name=-x` is one word where `--name x` is two.
      const value = String(request.input.SerialNumber).startsWith('-') ? `-${plainSerial}` : plainSerial;
      const isAll = request.endpoint !== undefined;
      const plain = isAll ? everywhere(value, target.needsUrl) : withSerial(value);
      const key = `${value} ${String(isAll)}`;
      if (!forms.has(key)) forms.set(key, await read(codeOf(target, variant, plain)));
      expect(await read(result.code), result.code).toBe(forms.get(key));
    }
    expect(count).toBeGreaterThan(10);
  });

  it('finds what is broken', async () => {
    const tree = await parse(language, `${codeOf(target, 'minimal', ordinary[2]!)}\n)]}'"`);
    expect(faultOf(tree.rootNode)).toBeDefined();
    tree.delete();
  });
});

describe('HTTP', () => {
  const target = targets.find(({ id }) => id === 'http')!;
  it.each(variantsOf(target))('has messages that carry every value: %s', (variant) => {
    for (const request of [...ordinary, ...hostileValues.map(withSerial)]) {
      const result = written(target, variant, request);
      if ('unavailable' in result) continue;
      const [own, next] = readHttp(result.code);
      const { SerialNumber: serial, TokenCode: code } = request.input;
      expect(own).toMatchObject({ Action: 'GetSessionToken', Version: '2011-06-15' });
      expect([own?.SerialNumber, own?.TokenCode]).toEqual([serial, code]);
      expect(next?.Action).toBe(variant === 'session' ? 'GetCallerIdentity' : undefined);
    }
  });
});

describe('cmd', () => {
  const target = targets.find(({ id }) => id === 'cli-cmd')!;
  it.each(variantsOf(target))('has words that carry every value: %s', (variant) => {
    const values = ['GAHT12345678', ...hostileValues];
    for (const value of values) {
      const result = written(target, variant, withSerial(value));
      if ('unavailable' in result) continue;
      const words = readBatch(result.code);
      const at = words.findIndex((word) => word.startsWith('--serial-number'));
      expect(value.startsWith('-') ? words[at] : words[at + 1], result.code).toBe(
        value.startsWith('-') ? `--serial-number=${value}` : value,
      );
      const code = words[words.lastIndexOf('--token-code') + 1];
      expect(code).toBe(variant === 'mfa-prompt' ? '%TOKEN_CODE%' : '123456');
    }
  });

  it('refuses what cmd cannot carry, and says what', () => {
    const result = written(target, 'minimal', withSerial('a"b'));
    expect(result).toEqual({
      unavailable: 'SerialNumber holds a double quotation mark, for which cmd has no quoting.',
    });
  });
});
