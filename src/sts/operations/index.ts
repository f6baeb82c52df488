import { getCallerIdentity } from './get-caller-identity.ts';
import { getSessionToken } from './get-session-token.ts';
import type { StsOperation } from './operation.ts';

/** The operations the service answers, by the name on the wire. */
export const operations: ReadonlyMap<string, StsOperation> = new Map(
  [getSessionToken, getCallerIdentity].map((operation) => [operation.model.name, operation]),
);
