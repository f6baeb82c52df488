import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { getWebIdentityToken as model } from '../../model/operations-around.ts';
import { accessRequest, checkAccess } from '../access.ts';
import { callerArn, describeCaller } from '../authenticate.ts';
import { base64, utf8 } from '../encoding.ts';
import { accessDenied, Fault } from '../fault.ts';
import { Instant } from '../respond.ts';
import type { OperationContext, StsOperation } from './operation.ts';

/** Seconds. A token lasts this long where `DurationSeconds` is absent (documented). */
const defaultDuration = 300;

const base64Url = (bytes: Uint8Array): string =>
  base64(bytes).replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');

/** A JWT in form. Its signature is a stand-in that no published key verifies: there is no issuer behind a simulation. */
function token({ caller, input, directory, now }: OperationContext, duration: number): string {
  const issuedAt = Math.floor(now / 1000);
  const part = (value: object): string => base64Url(utf8(JSON.stringify(value)));
  const signed = [
    part({ alg: input.string('SigningAlgorithm'), typ: 'JWT', kid: 'simulated' }),
    part({
      iss: 'https://simulated.invalid',
      sub: callerArn(directory.account, caller.principal),
      aud: input.string('Audience.member.1'),
      iat: issuedAt,
      exp: issuedAt + duration,
    }),
  ].join('.');
  return `${signed}.${base64Url(hmac(sha256, directory.sealingKey, utf8(signed)))}`;
}

/**
 * A web token for the caller's own identity. Here because a GetSessionToken session may call it, against what the
 * older documentation says (recorded: facts/sts-wire-2.md §5). Order recorded: permission, then the account's switch.
 */
export const getWebIdentityToken: StsOperation = {
  model,
  run(context) {
    const { caller, input, directory, now, tracer } = context;
    const { account } = directory;
    if (caller.principal.kind === 'federated') {
      return accessDenied(
        'GetWebIdentityToken does not support federated user sessions',
        'the caller is a federated user',
      );
    }
    const self = `arn:aws:sts::${account.accountId}:self`;
    const denied = checkAccess(accessRequest('sts:GetWebIdentityToken', self, context), context);
    if (denied) return denied;
    if (!account.sts.outboundWebIdentityFederation) {
      return new Fault(
        'caller',
        403,
        'OutboundWebIdentityFederationDisabledException',
        'OutboundWebIdentityFederation is disabled.',
        'the account has not switched it on',
      );
    }
    const duration = input.integer('DurationSeconds') ?? defaultDuration;
    if (caller.session && now / 1000 + duration > caller.session.expiresAt) {
      return new Fault(
        'caller',
        403,
        'SessionDurationEscalationException',
        "Requested token expiry time must be before the original session's expiry time.",
        'the token would outlive the session',
      );
    }
    tracer.pass('caller', describeCaller(caller));
    tracer.pass('issue', `${duration} s`);
    return { WebIdentityToken: token(context, duration), Expiration: new Instant(now + duration * 1000) };
  },
};
