/** Texts that look like a key or a token of AWS. Forms: facts/sts-wire.md §2; prefixes of tokens as seen in public. */

export interface SecretShape {
  /** What it looks like, with its article. */
  kind: 'an access key id' | 'a secret access key' | 'a session token';
  /** In UTF-16 units. */
  start: number;
  end: number;
}

const shapes: readonly { kind: SecretShape['kind']; pattern: RegExp }[] = [
  { kind: 'a session token', pattern: /(?:FwoG|FQoG|IQoJ|AQoD|AQoE)[A-Za-z0-9/+=]{20,}/g },
  { kind: 'a secret access key', pattern: /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+=]{40}(?![A-Za-z0-9/+=])/g },
  { kind: 'an access key id', pattern: /(?:AKIA|ASIA)[A-Z2-7]{16}/g },
];

/** Everything in a text that has the form of a key or a token, real or not. */
function shapesIn(text: string): SecretShape[] {
  return shapes.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      kind,
      start: index,
      end: index + found.length,
    })),
  );
}

/** Has anything in the text the form of a key or a token? Examples of the documentation have it too. */
export const looksSecret = (text: string): boolean => shapesIn(text).length > 0;

/** Random 40 characters of 64 have some thirty different ones; fewer than this is a name or a filler. */
const fewestDifferent = 15;

/** Whether chance, and not a person, made these 40 characters: not a hash in hex, base32, or part of an ARN's path. */
function looksRandom(text: string, { start, end }: SecretShape): boolean {
  const found = text.slice(start, end);
  const inArn = /(?:^|\s)arn:\S*$/.test(text.slice(0, start));
  return !inArn && /[a-z]/.test(found) && /[A-Z]/.test(found) && new Set(found).size >= fewestDifferent;
}

/**
 * The first thing in a text that may be a real key or token. Those of AWS's documentation say `EXAMPLE` in themselves
 * and are none; neither is a device's ARN with a long path, a hash, or a seed in base32.
 */
export function realSecretIn(text: string): SecretShape | undefined {
  return shapesIn(text)
    .filter((shape) => !text.slice(shape.start, shape.end).includes('EXAMPLE'))
    .filter((shape) => shape.kind !== 'a secret access key' || looksRandom(text, shape))
    .sort((a, b) => a.start - b.start)[0];
}
