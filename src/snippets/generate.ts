/** A call of GetSessionToken as code in a language or shell. Pure; keys have no place in what it takes. */
import { getSessionToken, type GetSessionTokenMember } from '../model/operation.ts';
import { endpointHost, findRegion } from '../model/regions.ts';
import { integerOf, textOf } from '../request/document.ts';
import type { Call, SnippetRequest, Unwritable, VariantId, WrittenMember } from './target.ts';
import { findTarget, type Target, type TargetId } from './targets.ts';
import { exampleSerial } from './wording.ts';

export interface SnippetOptions {
  target: TargetId;
  variant: VariantId;
}

export interface Snippet {
  code: string;
  fileName: string;
  /** Shiki's name of the language. */
  language: string;
  /** What the reader should know: members left out, versions needed. Sentences. */
  notes: readonly string[];
}

/** There is no such code; the sentence says why. */
export interface NoSnippet {
  unavailable: string;
}

interface Value {
  /** `region`, `endpoint` or the member's name. */
  name: string;
  text: string;
}

interface Member extends Value {
  name: GetSessionTokenMember;
  isInteger: boolean;
}

const newMember = 'MinimumSessionTokenSize';
const newMemberNote = `${newMember} is of September 2026: an SDK made before does not know it.`;

/** The members to send, in the order of the model. The variant that asks for the code sends none of the request's. */
function membersOf({ input }: SnippetRequest, variant: VariantId): Member[] {
  const asks = variant === 'mfa-prompt';
  return getSessionToken.inputs.flatMap(({ name: anyName, type }) => {
    const name = anyName as GetSessionTokenMember;
    const given = name === 'TokenCode' && asks ? undefined : textOf(input, name);
    const text = name === 'SerialNumber' && asks ? (given ?? exampleSerial) : given;
    return text === undefined ? [] : [{ name, text, isInteger: type === 'integer' }];
  });
}

const addressOf = ({ region, endpoint }: SnippetRequest): string => {
  if (endpoint !== undefined) return URL.canParse(endpoint) ? new URL(endpoint).href : '';
  return findRegion(region) ? `https://${endpointHost(region)}/` : '';
};

/** Why a value cannot be written; undefined where all can. */
function refusalOf(target: Target, variant: VariantId, values: readonly Value[]): string | undefined {
  const rules: readonly Unwritable[] = target.unwritable ?? [];
  for (const { name, text } of values) {
    const kind = name === 'region' || name === 'endpoint' ? name : 'member';
    if (!text.isWellFormed()) return `${name} holds half of a surrogate pair, which no file can carry.`;
    const rule = rules.find(
      (candidate) =>
        (candidate.variant ?? variant) === variant &&
        (candidate.only ?? kind) === kind &&
        candidate.pattern.test(text),
    );
    if (rule) return `${name} holds ${rule.what}.`;
  }
  return undefined;
}

/** A member's value as code; undefined where the language takes nothing but an integer and it is none. */
function written({ text, isInteger }: Member, { keepsText, literal }: Target): string | undefined {
  if (!isInteger) return literal(text);
  const integer = integerOf(text);
  // `+900` and `0900` are read as 900, but sent as they are where the language lets them.
  if (integer !== undefined && (String(integer) === text || !keepsText)) return String(integer);
  return keepsText ? literal(text) : undefined;
}

/** Writes the call. Where the target has no such variant, or no way to write a value, it says why instead. */
export function generate(
  request: SnippetRequest,
  { target: id, variant }: SnippetOptions,
): Snippet | NoSnippet {
  const target = findTarget(id);
  if (!target) throw new RangeError(`no target is called ${id}`);
  const missing = target.without?.[variant];
  if (missing !== undefined) return { unavailable: missing };
  const members = membersOf(request, variant);
  const { region, endpoint } = request;
  const where: Value[] = [
    { name: 'region', text: region },
    ...(endpoint === undefined ? [] : [{ name: 'endpoint', text: endpoint }]),
  ];
  const refusal = refusalOf(target, variant, [...where, ...members]);
  if (refusal !== undefined) return { unavailable: refusal };
  const url = addressOf(request);
  if (target.needsUrl && url === '') {
    return {
      unavailable: `No address is known for ${endpoint === undefined ? 'this region' : 'this endpoint'}.`,
    };
  }

  const notes: string[] = [];
  const kept: WrittenMember[] = [];
  for (const member of members) {
    const code = written(member, target);
    if (code !== undefined) kept.push({ name: member.name, code });
    else notes.push(`${member.name} is left out: ${target.sdk.name} takes only an integer there.`);
  }
  if (kept.some(({ name }) => name === newMember) && target.sdk.install !== undefined)
    notes.push(newMemberNote);
  const call: Call = {
    variant,
    region: target.literal(region),
    endpoint: endpoint === undefined ? undefined : target.literal(endpoint),
    members: variant === 'mfa-prompt' ? withPromptedCode(kept, target) : kept,
    plain: { region, url, members },
  };
  return { code: target.write(call), fileName: target.fileName, language: target.language, notes };
}

/** The code that was asked for stands after the serial number, as in the model. */
const withPromptedCode = (members: readonly WrittenMember[], { promptedCode }: Target): WrittenMember[] =>
  members.flatMap((member) =>
    member.name === 'SerialNumber' ? [member, { name: 'TokenCode', code: promptedCode }] : [member],
  );
