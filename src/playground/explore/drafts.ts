/** Policies as they are typed: each is read with every key, and keeps what it last meant while it means nothing. */
import { parsePolicyText } from '../../iam/policy-text.ts';
import { problemText, readPolicy, type Policy } from '../../iam/policy.ts';
import { lineAt } from '../../json/text.ts';
import { kindFacts, type PolicyDraft } from './input.ts';

/** A policy and the text that it was read from. */
export interface Good {
  policy: Policy;
  text: string;
}

export interface ReadDraft {
  /** The same while it is the same policy, however its text changes. */
  id: number;
  draft: PolicyDraft;
  /** What is evaluated: of the last text that AWS would take, else of this one, which then grants nothing. */
  used: Good;
  /** What keeps this text from being a policy, and where; undefined where it is one. */
  problem: string | undefined;
}

interface Read {
  policy: Policy;
  problem: string | undefined;
}

function read({ kind, name, text }: PolicyDraft): Read {
  const { policyKind } = kindFacts[kind];
  const parsed = parsePolicyText(text);
  if (parsed.ok) {
    const policy = readPolicy(parsed.value, policyKind, name);
    const [first] = policy.problems;
    return { policy, problem: first && `${problemText(first)}.` };
  }
  const [first] = parsed.problems;
  const problem = first ? `line ${lineAt(text, first.offset).line}. ${first.message}` : 'It is no JSON.';
  return {
    policy: { name, kind: policyKind, statements: [], problems: [{ path: [], message: problem }] },
    problem,
  };
}

/** Reads a text. `before` is the same policy as it stood before the last key. Never throws. */
export function readDraft(id: number, draft: PolicyDraft, before?: ReadDraft): ReadDraft {
  const { policy, problem } = read(draft);
  const isFine = problem === undefined;
  const kept = before?.used.policy.problems.length === 0 ? before.used : undefined;
  const used = isFine || !kept ? { policy, text: draft.text } : kept;
  return { id, draft, used, problem };
}

export interface Unread {
  draft: PolicyDraft;
  problem: string;
}

/** The policies whose text means nothing now. */
export const unreadOf = (reads: readonly ReadDraft[]): Unread[] =>
  reads.flatMap(({ draft, problem }) => (problem === undefined ? [] : [{ draft, problem }]));
