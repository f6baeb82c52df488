/**
 * The checks of the service in the order it makes them. The wire that the site draws, the error catalogue and the
 * trace all name them by these ids.
 *
 * Recorded: scope, key, token, expiry, signature, validation, authorization in this order (facts/sts-wire.md §5).
 * Inferred: dispatch before authentication, and caller, MFA and region after validation.
 */
export const checks = [
  { id: 'dispatch', label: 'Parse', about: 'Reads the query protocol: method, path, Action and Version.' },
  { id: 'scope', label: 'Scope', about: 'The credential scope names this region and this service.' },
  {
    id: 'key',
    label: 'Key',
    about: 'The access key exists and is active; a session token belongs to it and lives.',
  },
  { id: 'signature', label: 'Signature', about: 'The signature is worked out again and must be the same.' },
  { id: 'validation', label: 'Validation', about: 'Types, ranges, lengths and patterns of the parameters.' },
  { id: 'caller', label: 'Caller', about: 'Who asks, and whether this kind of caller may.' },
  { id: 'mfa', label: 'MFA', about: 'The device is known and its code is right and unused.' },
  { id: 'region', label: 'Region', about: 'STS is switched on in this region for the account.' },
  { id: 'issue', label: 'Issue', about: 'Makes the session and its token.' },
] as const;

export type CheckId = (typeof checks)[number]['id'];

/** One check as it went. */
export interface CheckResult {
  id: CheckId;
  outcome: 'passed' | 'refused';
  /** What was seen, in a few words: "alice, long-term key". Never a secret. */
  note: string;
  /** Milliseconds since the service got the request, by the timer given to `createSts`. */
  at: number;
}

/** The checks made, in order; the last is refused where the answer is an error. */
export type Trace = readonly CheckResult[];
