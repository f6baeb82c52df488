import { describe, expect, it } from 'vitest';
import { linked, linkSigning, type LinkedSigning, type Piece } from './signing-steps-links.ts';
import { signingOf, type SigningStep } from './signing-steps.ts';
import { code, key, sent, sentBySession, serialNumber } from './testing.ts';

async function signing(): Promise<LinkedSigning> {
  const request = (await sent({ SerialNumber: serialNumber, TokenCode: code })).attempts[0]?.request;
  const steps = request && signingOf(request, key.secretAccessKey);
  if (!steps) throw new Error('not signed');
  return linkSigning(request, steps);
}

const join = (pieces: readonly Piece[] | undefined): string =>
  (pieces ?? []).map(({ text }) => text).join('');
const step = (found: LinkedSigning, id: SigningStep['id']) => found.steps.find((s) => s.id === id);
const sourcesOf = (pieces: readonly Piece[] | undefined) =>
  (pieces ?? []).flatMap(({ from }) => (from === undefined ? [] : [from]));

describe('linked', () => {
  it('cuts at each reference once, the longest first, and loses nothing', () => {
    const pieces = linked('the hash of it, then it', [
      ['it', 'body'],
      ['hash of it', 'request-hash'],
      ['absent', 'signature'],
      ['', 'key-date'],
    ]);
    expect(pieces).toEqual([
      { text: 'the ' },
      { text: 'hash of it', from: 'request-hash' },
      { text: ', then ' },
      { text: 'it', from: 'body' },
    ]);
  });
});

describe('linkSigning', () => {
  it('keeps every value word for word', async () => {
    const request = (await sent()).attempts[0]?.request;
    const plain = request && signingOf(request, key.secretAccessKey);
    if (!plain) throw new Error('not signed');
    const found = linkSigning(request, plain);
    expect(found.steps.map(({ value }) => join(value))).toEqual(plain.steps.map(({ value }) => value));
    expect(found.steps.map(({ formula }) => join(formula))).toEqual(
      plain.steps.map(({ formula }) => formula),
    );
    expect(found.matches).toBe(true);
  });

  it('leads from each line of the canonical request to what it was made of', async () => {
    const { value } = step(await signing(), 'canonical-request') ?? {};
    const sources = sourcesOf(value);
    expect(sources[0]).toBe('request-line');
    expect(sources).toContain('header-host');
    expect(sources).toContain('header-x-amz-date');
    expect(sources.slice(-2)).toEqual(['header-authorization', 'payload-hash']);
  });

  it('leads only to what is there', async () => {
    const found = await signing();
    const there = new Set<string>([...found.request, ...found.steps].map(({ id }) => id));
    for (const { formula, value } of found.steps) {
      for (const source of sourcesOf([...formula, ...value])) expect(there).toContain(source);
    }
  });

  it('names every source of a step in its formula', async () => {
    const request = (await sent()).attempts[0]?.request;
    const plain = request && signingOf(request, key.secretAccessKey);
    if (!plain) throw new Error('not signed');
    for (const [index, { formula }] of linkSigning(request, plain).steps.entries()) {
      expect(sourcesOf(formula)).toEqual(expect.arrayContaining([...(plain.steps[index]?.from ?? [])]));
    }
  });

  it('hides the token of a session that calls', async () => {
    const { exchange, secrets } = await sentBySession();
    const request = exchange.attempts[0]?.request;
    const plain = request && signingOf(request, secrets[0] ?? '');
    if (!plain) throw new Error('not signed');
    const text = JSON.stringify(linkSigning(request, plain));
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).toContain('•');
    expect(plain.matches).toBe(true);
  });
});
