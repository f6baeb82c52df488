/** What differs between our answer to a case and theirs. */
import type { Case } from '../../src/model/case.ts';
import type { View } from './view.ts';

export interface Difference {
  /** `status`, `Message`, `header content-type`, … */
  what: string;
  ours: string;
  theirs: string;
}

/** Seconds. AWS's sessions end as long after the Date of the answer as asked, or one second sooner (recorded). */
const durationTolerance = 2;

/** Groups whose cases are about the size of tokens; elsewhere it may differ with the caller's name. */
const aboutSizes = new Set(['token-size', 'model-2026']);

const shown = (value: string | number | undefined): string =>
  value === undefined
    ? 'none'
    : typeof value === 'number'
      ? String(value)
      : JSON.stringify(value).slice(1, -1);

function unequal(
  what: string,
  ours: string | number | undefined,
  theirs: string | number | undefined,
): Difference[] {
  return ours === theirs ? [] : [{ what, ours: shown(ours), theirs: shown(theirs) }];
}

/** A text with its instants, `20261122T104012Z`, taken out. */
export const withoutInstants = (text: string): string => text.replace(/\b\d{8}T\d{6}Z\b/g, '(time)');

/** Whether the case lets this message pass: AWS's own order of clauses changes, times are of the moment. */
export function acceptsMessage({ expect }: Case, message: string | undefined): boolean {
  const { messageOneOf, messagePattern } = expect;
  if (message === undefined) return false;
  if (messageOneOf?.includes(message)) return true;
  return messagePattern !== undefined && new RegExp(messagePattern, 's').test(message);
}

function compareMaps(
  prefix: string,
  ours: ReadonlyMap<string, string>,
  theirs: ReadonlyMap<string, string>,
): Difference[] {
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  return names.flatMap((name) => unequal(`${prefix}${name}`, ours.get(name), theirs.get(name)));
}

function compareSessions(one: Case, ours: View, theirs: View): Difference[] {
  const found: Difference[] = [];
  const [a, b] = [ours.durationSeconds, theirs.durationSeconds];
  if ((a === undefined) !== (b === undefined) || Math.abs((a ?? 0) - (b ?? 0)) > durationTolerance) {
    found.push(...unequal('duration', a, b));
  }
  const { expect, group, endpoint } = one;
  const asked =
    aboutSizes.has(group) ||
    (expect.sessionTokenSize ?? expect.sessionTokenUtilization ?? expect.sessionTokenSizeAtLeast) !==
      undefined;
  if (asked && endpoint !== 'global') {
    found.push(
      ...unequal('token length', ours.sizes?.token, theirs.sizes?.token),
      ...unequal('SessionTokenSize', ours.sizes?.SessionTokenSize, theirs.sizes?.SessionTokenSize),
      ...unequal(
        'SessionTokenUtilization',
        ours.sizes?.SessionTokenUtilization,
        theirs.sizes?.SessionTokenUtilization,
      ),
    );
  }
  return found;
}

/** Every difference, the telling ones first. */
export function compare(one: Case, ours: View, theirs: View): Difference[] {
  const sameMessage =
    withoutInstants(ours.message ?? '') === withoutInstants(theirs.message ?? '') ||
    acceptsMessage(one, theirs.message);
  const inBody = [
    ...unequal('Code', ours.code, theirs.code),
    ...(sameMessage ? [] : unequal('Message', ours.message, theirs.message)),
    ...unequal('namespace', ours.namespace, theirs.namespace),
    ...compareMaps('', ours.values, theirs.values),
  ];
  return [
    ...unequal('status', ours.status, theirs.status),
    ...inBody,
    ...compareMaps('header ', ours.headers, theirs.headers),
    ...compareSessions(one, ours, theirs),
    // Where elements came or went, the layout says no more than they do.
    ...(inBody.length ? [] : unequal('layout of the body', ours.layout, theirs.layout)),
  ];
}
