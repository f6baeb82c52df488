/**
 * One GetSessionToken call as code for the AWS SDK for JavaScript v3, in pieces, so that a page can set the keywords
 * back and put the value that matters on the lamp.
 */
import { ecmascriptString } from './literals/ecmascript.ts';

export interface SdkCall {
  region: string;
  /** An address other than the region's own: that of `sts.amazonaws.com`, or of an emulator. */
  endpoint?: string | undefined;
  input: SdkInput;
}

/** The members to send, named as AWS names them, in the order to print them. */
export type SdkInput = Readonly<Record<string, string | number | undefined>>;

export interface Piece {
  text: string;
  /** `mark` is the value that the example is about. */
  kind: 'keyword' | 'code' | 'value' | 'mark';
}

/** Keywords of the few constructs used below. */
const keyword = /\b(?:const|new|await)\b/g;

function code(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(keyword)) {
    pieces.push({ text: text.slice(from, match.index), kind: 'code' }, { text: match[0], kind: 'keyword' });
    from = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(from), kind: 'code' });
  return pieces.filter((piece) => piece.text !== '');
}

/** A value as a JavaScript literal. The quotation marks of a marked one stay off the lamp. */
function literal(value: string | number, marked: boolean): Piece[] {
  const text = typeof value === 'string' ? ecmascriptString(value) : JSON.stringify(value);
  if (!marked) return [{ text, kind: 'value' }];
  if (typeof value === 'number' || value === '') return [{ text, kind: 'mark' }];
  return [
    { text: '"', kind: 'value' },
    { text: text.slice(1, -1), kind: 'mark' },
    { text: '"', kind: 'value' },
  ];
}

function client({ region, endpoint }: SdkCall, mark: string | undefined): Piece[] {
  const pieces = [...code('const sts = new STSClient({ region: '), ...literal(region, mark === 'region')];
  if (endpoint !== undefined) pieces.push(...code(', endpoint: '), ...literal(endpoint, mark === 'endpoint'));
  return [...pieces, ...code(' });\n\n')];
}

/**
 * The call in pieces. `mark` names the member (or `region`, `endpoint`) whose value the example is about.
 * Values are written as literals, never as expressions.
 */
export function javascriptCall(call: SdkCall, mark?: string): Piece[] {
  const members = Object.entries(call.input).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  const open = 'await sts.send(new GetSessionTokenCommand({';
  if (!members.length) return [...client(call, mark), ...code(`${open}}));`)];
  const lines = members.flatMap(({ name, value }) => [
    ...code(`  ${name}: `),
    ...literal(value, mark === name),
    ...code(',\n'),
  ]);
  return [...client(call, mark), ...code(`${open}\n`), ...lines, ...code('}));')];
}

/** The pieces as text to copy. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
