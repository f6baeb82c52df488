/**
 * The cases as the page "How faithful is the simulator" tells of them: counted by evidence, in groups, each with what
 * is answered and where that is known from.
 */
import type { AnyCase } from './case.ts';
import { evidenceKinds, type Evidence } from './operation.ts';

export interface FaithfulRow {
  id: string;
  title: string;
  evidence: Evidence;
  source: string;
  /** What of the case is weaker than its mark. */
  note: string | undefined;
  /** Where both are absent, nobody knows the answer. */
  status: number | undefined;
  code: string | undefined;
  /** Of a case that is listed only: the call, what is known of its answer, and why it is not run. */
  listed: { call: string; answer: string; why: string } | undefined;
}

export interface FaithfulGroup {
  id: string;
  label: string;
  rows: FaithfulRow[];
}

/** Groups of cases in the order of the page, and what they are about. */
const groupLabels: Readonly<Record<string, string>> = {
  success: 'A call without anything',
  duration: 'DurationSeconds',
  validation: 'Members out of bounds',
  mfa: 'MFA',
  'mfa-limit': 'Nine tries of a device',
  'token-size': 'Size of the token',
  'model-2026': 'MinimumSessionTokenSize',
  headers: 'Headers and hosts',
  auth: 'Keys, tokens, signatures',
  region: 'Regions',
  identity: 'Callers that are refused',
  policy: 'Policies of the caller',
  'session-use': 'What the session may call',
  around: 'Operations around it',
  protocol: 'The protocol',
  query: 'A parameter twice',
  order: 'Order of the checks',
  cors: 'Calls from a browser',
  throttle: 'Too many calls',
  console: 'The console',
};

/** The groups that the page knows by name. */
export const knownGroups: readonly string[] = Object.keys(groupLabels);

/** The group that holds what is not run. */
export const listedGroup = 'listed';

/** What the page says once for all errors. */
const saidOnce = /\s*Inferred: the Type element\.$/;

function weaknessOf(note: string | undefined): string | undefined {
  const own = note?.trim().replace(saidOnce, '');
  return own === '' ? undefined : own;
}

export function rowOf(one: AnyCase): FaithfulRow {
  const { id, title, evidence } = one;
  const known = {
    id,
    title,
    evidence: evidence.kind,
    source: evidence.source,
    note: weaknessOf(evidence.note),
  };
  if (one.run) return { ...known, status: one.expect.status, code: one.expect.code, listed: undefined };
  const { status, code, text } = one.answer;
  return { ...known, status, code, listed: { call: one.call, answer: text, why: one.notRun } };
}

/** In words, where an answer has no error code. */
export function outcomeOf({ status, code }: Pick<FaithfulRow, 'status' | 'code'>): string {
  if (code !== undefined) return code;
  if (status === undefined) return 'not known';
  if (status < 300) return 'success';
  return status < 400 ? 'redirect' : 'no code';
}

const rank = ({ evidence }: FaithfulRow): number => evidenceKinds.indexOf(evidence);

/** The best known first; among equals as they are. */
const byEvidence = (rows: FaithfulRow[]): FaithfulRow[] => rows.sort((a, b) => rank(a) - rank(b));

/** Every case once: those that run by their groups, then those that are listed only. Empty groups are left out. */
export function groupsOf(cases: readonly AnyCase[]): FaithfulGroup[] {
  const sorted = [...cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const run = sorted.filter((one) => one.run);
  const others = [...new Set(run.map(({ group }) => group))].filter((group) => !(group in groupLabels));
  const groups = [...knownGroups, ...others.sort()].map((id): FaithfulGroup => ({
    id,
    label: groupLabels[id] ?? id,
    rows: byEvidence(run.filter(({ group }) => group === id).map(rowOf)),
  }));
  const listed = {
    id: listedGroup,
    label: 'Listed, not run',
    rows: sorted.filter((one) => !one.run).map(rowOf),
  };
  return [...groups, listed].filter(({ rows }) => rows.length > 0);
}

export interface EvidenceCount {
  evidence: Evidence;
  run: number;
  listed: number;
}

export function countsOf(cases: readonly AnyCase[]): EvidenceCount[] {
  return evidenceKinds.map((evidence) => {
    const own = cases.filter((one) => one.evidence.kind === evidence);
    const run = own.filter((one) => one.run).length;
    return { evidence, run, listed: own.length - run };
  });
}

/** How many rows there are of each evidence; kinds without a row are left out. */
export function tallyOf(rows: readonly FaithfulRow[]): { evidence: Evidence; cases: number }[] {
  return evidenceKinds
    .map((evidence) => ({ evidence, cases: rows.filter((row) => row.evidence === evidence).length }))
    .filter(({ cases }) => cases > 0);
}

/** Does a row hold every word of the query, and is its evidence among those chosen? No kind chosen is all of them. */
export function rowMatches(
  row: { text: string; evidence: string },
  query: string,
  kinds: ReadonlySet<string>,
): boolean {
  if (kinds.size > 0 && !kinds.has(row.evidence)) return false;
  const text = row.text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
