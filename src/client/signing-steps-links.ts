/**
 * The steps of signing with each value cut where it was taken from an earlier step or from the request, so that a page
 * can lead from a byte to the one it was made of.
 */
import { masked, sentHeaders } from './http-text.ts';
import type { SentRequest } from './exchange.ts';
import type { Signing, SigningStep } from './signing-steps.ts';

/** A step, or a part of the request: `request-line`, `header-x-amz-date`, `body`. */
export type SourceId = SigningStep['id'] | 'request-line' | 'body' | `header-${string}`;

export interface Piece {
  text: string;
  /** What the text was taken from, or names; absent where it is only itself. */
  from?: SourceId;
}

export interface LinkedStep {
  id: SigningStep['id'];
  title: string;
  formula: readonly Piece[];
  value: readonly Piece[];
}

export interface LinkedSigning {
  /** The request, a part a line. */
  request: readonly { id: SourceId; text: string }[];
  steps: readonly LinkedStep[];
  matches: boolean;
}

type Reference = readonly [text: string, from: SourceId];

/** What the formulas call the steps. */
const names: Readonly<Partial<Record<SigningStep['id'], string>>> = {
  'payload-hash': 'hash of the body',
  'canonical-request': 'canonical request',
  'request-hash': 'hash of the canonical request',
  'string-to-sign': 'string to sign',
  'key-date': 'key of the day',
  'key-region': 'key of the region',
  'key-service': 'key of the service',
  'key-signing': 'signing key',
  signature: 'signature',
};

const date = 'header-x-amz-date';
const authorization = 'header-authorization';

/** What a formula takes from the request. */
const fromRequest: Readonly<Partial<Record<SigningStep['id'], (formula: string) => Reference[]>>> = {
  'payload-hash': () => [['body', 'body']],
  'canonical-request': () => [
    ['method, path, query', 'request-line'],
    ['their names', authorization],
  ],
  'string-to-sign': () => [
    ['time', date],
    ['credential scope', authorization],
  ],
  'key-date': (formula) => lastQuoted(formula, date),
  'key-region': (formula) => lastQuoted(formula, authorization),
  'key-service': (formula) => lastQuoted(formula, authorization),
};

function lastQuoted(formula: string, from: SourceId): Reference[] {
  const quoted = formula.match(/"[^"]*"/g)?.at(-1);
  return quoted === undefined ? [] : [[quoted, from]];
}

/** Cuts a text at the first place of each reference, in the order of the text; those that are not in it are left out. */
export function linked(text: string, references: readonly Reference[]): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (;;) {
    const [next] = references
      .map(([part, from]) => ({ part, from, at: part === '' ? -1 : rest.indexOf(part) }))
      .filter(({ at, from }) => at >= 0 && !pieces.some((piece) => piece.from === from))
      .sort((a, b) => a.at - b.at || b.part.length - a.part.length);
    if (!next) break;
    if (next.at > 0) pieces.push({ text: rest.slice(0, next.at) });
    pieces.push({ text: next.part, from: next.from });
    rest = rest.slice(next.at + next.part.length);
  }
  return rest === '' ? pieces : [...pieces, { text: rest }];
}

/** The canonical request line by line: its headers come from those of the request, its last line from the body. */
function canonicalReferences(value: string, payloadHash: string): Reference[] {
  const lines = value.split('\n');
  const headers = lines.slice(3, -3).map((line): Reference => [line, `header-${line.split(':')[0] ?? ''}`]);
  const signedNames = lines.at(-2) ?? '';
  return [
    [lines.slice(0, 3).join('\n'), 'request-line'],
    ...headers,
    [signedNames, authorization],
    [payloadHash, 'payload-hash'],
  ];
}

function valueReferences(step: SigningStep, valueOf: (id: SigningStep['id']) => string): Reference[] {
  if (step.id === 'canonical-request') return canonicalReferences(step.value, valueOf('payload-hash'));
  if (step.id === 'string-to-sign') {
    const [, time = '', scope = ''] = step.value.split('\n');
    return [
      [time, date],
      [scope, authorization],
      [valueOf('request-hash'), 'request-hash'],
    ];
  }
  return step.id === 'authorization' ? [[valueOf('signature'), 'signature']] : [];
}

/**
 * Links the steps of a request. A session token is masked wherever it stands: it is a secret, and the canonical
 * request has it word for word.
 */
export function linkSigning(request: SentRequest, { steps, matches }: Signing): LinkedSigning {
  const token = request.headers.find(([name]) => name.toLowerCase() === 'x-amz-security-token')?.[1];
  const hidden = (text: string): string =>
    token === undefined ? text : text.replaceAll(token, masked(token));
  const valueOf = (id: SigningStep['id']): string => steps.find((step) => step.id === id)?.value ?? '';
  const { pathname, search } = new URL(request.url);
  return {
    request: [
      { id: 'request-line', text: `${request.method} ${pathname}${search} HTTP/1.1` },
      ...sentHeaders(request).map(([name, value]) => ({
        id: `header-${name.toLowerCase()}` as const,
        text: `${name}: ${hidden(value)}`,
      })),
      { id: 'body', text: request.body },
    ],
    steps: steps.map((step) => {
      const named = step.from.map((id): Reference => [names[id] ?? '', id]);
      return {
        id: step.id,
        title: step.title,
        formula: linked(step.formula, [...named, ...(fromRequest[step.id]?.(step.formula) ?? [])]),
        value: linked(step.value, valueReferences(step, valueOf)).map((piece) => ({
          ...piece,
          text: hidden(piece.text),
        })),
      };
    }),
    matches,
  };
}
