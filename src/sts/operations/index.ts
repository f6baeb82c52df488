import { assumeRole } from './assume-role.ts';
import { getCallerIdentity } from './get-caller-identity.ts';
import { getFederationToken } from './get-federation-token.ts';
import { getSessionToken } from './get-session-token.ts';
import { getWebIdentityToken } from './get-web-identity-token.ts';
import type { StsOperation } from './operation.ts';

/**
 * The operations the service answers, by the name on the wire. The others of STS answer InvalidAction here: what they
 * would say to these callers is not recorded.
 */
export const operations: ReadonlyMap<string, StsOperation> = new Map(
  [getSessionToken, getCallerIdentity, assumeRole, getFederationToken, getWebIdentityToken].map(
    (operation) => [operation.model.name, operation],
  ),
);
