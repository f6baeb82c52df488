import type { MfaDevice, TokenVersion } from '../../model/account.ts';
import {
  defaultDurationForUser,
  getSessionToken as model,
  maxDurationForRoot,
} from '../../model/operation.ts';
import { describeCaller, type Principal } from '../authenticate.ts';
import { Fault, regionDisabled, sessionCaller } from '../fault.ts';
import { issueSession } from '../issue.ts';
import { verifyMfa } from '../mfa.ts';
import type { StsOperation } from './operation.ts';

/** Characters of a token, by its version: recorded for 900 s without MFA (facts/sts-wire.md §2). */
const tokenSizes: Readonly<Record<TokenVersion, number>> = { 1: 288, 2: 688 };

/** Seconds. The root user gets an hour at most: a longer request is cut, not refused (documented, not recorded). */
export function sessionDuration(principal: Principal['kind'], asked: number | undefined): number {
  return principal === 'root'
    ? Math.min(asked ?? maxDurationForRoot, maxDurationForRoot)
    : (asked ?? defaultDurationForUser);
}

/**
 * Gives a user or the root user a session with their own permissions. No policy is asked, for none can allow or deny
 * it (documented). The order caller, MFA, region is inferred.
 */
export const getSessionToken: StsOperation = {
  model,
  run(context) {
    const { caller, input, endpoint, directory, state, now, tracer } = context;
    const { principal } = caller;
    if (caller.session || (principal.kind !== 'user' && principal.kind !== 'root')) {
      return sessionCaller(model.name);
    }
    tracer.pass('caller', describeCaller(caller));

    const devices: readonly MfaDevice[] =
      principal.kind === 'user' ? principal.user.mfaDevices : directory.account.root.mfaDevices;
    const given = { serialNumber: input.string('SerialNumber'), tokenCode: input.string('TokenCode') };
    const mfa = verifyMfa(given, devices, state, now);
    if (mfa instanceof Fault) return mfa;
    tracer.pass('mfa', mfa ? 'code accepted, now spent' : 'none given, none needed');

    if (directory.account.sts.deactivatedRegions.includes(endpoint.region)) {
      return regionDisabled(directory.account.accountId, endpoint.region);
    }
    tracer.pass('region', `${endpoint.region}, switched on`);

    const duration = sessionDuration(principal.kind, input.integer('DurationSeconds'));
    const owner =
      principal.kind === 'user'
        ? { kind: 'user' as const, userName: principal.user.userName }
        : { kind: 'root' as const };
    const issued = issueSession(
      { ...owner, mfa },
      {
        ...context,
        duration,
        sizes: tokenSizes,
        minimumSize: input.integer('MinimumSessionTokenSize'),
      },
    );
    tracer.pass('issue', `${mfa ? 'with MFA' : 'without MFA'}, ${duration} s`);
    return {
      Credentials: issued.credentials,
      SessionTokenUtilization: issued.utilization,
      SessionTokenSize: issued.size,
    };
  },
};
