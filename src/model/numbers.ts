/**
 * The numbers of the model: every limit, default, size and status that a page may speak of. A test holds the prose of
 * the pages and of the error entries to this list (tests/docs/numbers.test.ts).
 */
import {
  defaultDurationForUser,
  getSessionToken,
  maxDuration,
  maxDurationForRoot,
  minDuration,
  type InputMember,
} from './operation.ts';
import {
  assumeRole,
  defaultDurationForRole,
  getFederationToken,
  getWebIdentityToken,
  maxDurationForAssumeRoot,
  maxDurationForChaining,
  maxDurationForRole,
} from './operations-around.ts';
import { recordedTokenSizes } from './token-sizes.ts';

/** Seconds: the limits and defaults of sessions. */
export const durations: readonly number[] = [
  minDuration,
  defaultDurationForUser,
  maxDuration,
  maxDurationForRoot,
  defaultDurationForRole,
  maxDurationForRole,
  maxDurationForChaining,
  maxDurationForAssumeRoot,
];

const limitsOf = (member: InputMember): (number | undefined)[] =>
  member.type === 'integer' ? [member.min, member.max] : [member.minLength, member.maxLength];

/** Requests a second for an account and region, by default (IAM User Guide, reference_iam-quotas). */
export const requestQuota = 600;

/** All of them, as they are counted: seconds, bytes, characters, percent. */
export const modelNumbers: ReadonlySet<number> = new Set([
  ...durations,
  requestQuota,
  ...[getSessionToken, assumeRole, getFederationToken, getWebIdentityToken]
    .flatMap(({ inputs }): readonly InputMember[] => inputs)
    .flatMap(limitsOf)
    .filter((limit) => limit !== undefined),
  ...recordedTokenSizes.flatMap(({ size, utilization }) => [size, utilization]),
]);

/** Seconds that others count by, and what for. */
export const otherSpans: ReadonlyMap<number, string> = new Map([
  [10, 'until a changed preference for the global endpoint shows (facts/sts-wire.md §2)'],
  [240, 'clock difference after which the SDK for JavaScript tries again (facts/sts-wire-2.md §12)'],
  [300, 'left when the SDK for JavaScript asks for the next credentials'],
]);
