/**
 * Which cases may be sent to somebody's account? Judged by their data: only calls that create nothing but short
 * sessions, that need no account of a special kind, and that no limit of the account suffers from.
 */
import type { AnyCase, Case, CaseParam } from '../../src/model/case.ts';
import { stsOperations } from '../../src/model/operations-around.ts';
import { findRegion, partitionOf } from '../../src/model/regions.ts';
import { parseInteger } from '../../src/sts/validate.ts';
import type { Identity } from './identity.ts';

/** What the cases are run with. */
export interface Setting {
  /** The caller in the cases that stands for ours: `alice`, or the root user. */
  example: Identity;
  /** Our own. */
  own: Identity;
  region: string;
  /** Another endpoint than AWS's is called. */
  custom: boolean;
  /** Regions in which the account of the cases has switched STS off. */
  deactivatedRegions: readonly string[];
}

/** Seconds. No case may ask for a longer session that it expects to get. */
export const longestSession = 3600;
/** Seconds; asked for where a case does not care how long its session lasts. */
export const shortSession = 900;
/** Steps of 30 s that we wait at most for a code to grow old. */
const oldestCode = 3;
/** Bytes. */
const largestForm = 100_000;

/** Of STS's operations only the two that `isCallable` names may be called. */
const callable = ['getsessiontoken', 'getcalleridentity'];
const forbidden = new Set(
  stsOperations.map((name) => name.toLowerCase()).filter((name) => !callable.includes(name)),
);

/** Every value that a case sends under a name, in the form or the query. */
function valuesOf({ request, before }: Case, name: string): string[] {
  const given: [string, CaseParam][] = [
    ...Object.entries(request.params),
    ...request.paramList,
    ...before.flatMap(({ params }) => Object.entries(params)),
  ];
  const plain = given.flatMap(([key, value]) => (key === name && typeof value === 'string' ? [value] : []));
  const raw = [request.body, request.tamper?.body].flatMap((text) =>
    text === undefined ? [] : new URLSearchParams(text).getAll(name),
  );
  return [...plain, ...raw];
}

const actionsOf = (one: Case): string[] => [one.request.action, ...valuesOf(one, 'Action')];

/** The codes a case works out, each with the serial number of its device. */
export function codesOf(one: Case): { step: number | undefined; serial: CaseParam | undefined }[] {
  return [one.request.params, ...one.before.map(({ params }) => params)].flatMap((params) =>
    Object.values(params).flatMap((param) => {
      if (typeof param === 'string' || 'repeat' in param) return [];
      const { SerialNumber: serial } = params;
      return [{ step: param.step, serial: param.device ?? serial }];
    }),
  );
}

const first = (...reasons: readonly (string | false | undefined)[]): string | undefined =>
  reasons.find((reason): reason is string => typeof reason === 'string');

/** Why a case is not sent; undefined where it may be. */
export function whyNotSent(one: AnyCase, setting: Setting): string | undefined {
  if (!one.run) return 'is not a call of STS, or nobody knows its answer';
  return first(
    one.account !== 'main' && 'needs an account that is set up for it',
    whyNotCaller(one, setting),
    whyNotCall(one),
    whyNotPlace(one, setting),
    whyNotCodes(one, setting),
  );
}

function whyNotCaller({ caller, group }: Case, { own }: Setting): string | undefined {
  const { role, federated, root, user, anonymous, faults, sessionAge } = caller;
  return first(
    (role ?? federated) !== undefined && 'needs a role or a federated user',
    root === true && own.kind !== 'root' && 'is about the root user',
    user !== undefined && own.kind !== 'user' && 'is about an IAM user',
    anonymous !== true && faults.includes('inactive-key') && 'needs a key that is inactive',
    sessionAge !== undefined && 'needs a session that was made a while ago',
    group === 'policy' && 'is about the policies of the caller',
  );
}

function whyNotCall(one: Case): string | undefined {
  const { request, before, expect } = one;
  const other = actionsOf(one).find((action) => forbidden.has(action.toLowerCase()));
  const durations = valuesOf(one, 'DurationSeconds').map(parseInteger);
  const tooLong = durations.some(
    (seconds) => seconds !== undefined && seconds > longestSession && expect.status === 200,
  );
  return first(
    other !== undefined && `calls ${other}`,
    (tooLong || (expect.durationSeconds ?? 0) > longestSession) && 'makes a session of more than an hour',
    (request.formSize ?? 0) > largestForm && 'sends more than a hundred kilobytes',
    before.some(({ times }) => times > 1) && 'makes many calls first',
    before.some(({ secondsBefore }) => secondsBefore > 0) && 'needs a pause between its calls',
  );
}

function whyNotPlace(one: Case, { region, custom, deactivatedRegions }: Setting): string | undefined {
  const { endpoint, caller, expect, request } = one;
  const own = endpoint === 'regional' ? sentRegion(one.region, region) : one.region;
  const global = endpoint === 'global';
  return first(
    deactivatedRegions.includes(one.region) && 'needs a region that is switched off',
    own !== region && findRegion(own)?.optIn === true && 'needs an opt-in region',
    (endpoint !== 'regional' || caller.sessionFrom === 'global') &&
      (custom || partitionOf(region)?.id !== 'aws') &&
      'is about an endpoint of AWS by its name',
    // A host whose name says no region serves the one that a request is signed for.
    custom && request.scope.region !== undefined && 'is about an endpoint of AWS by its name',
    global &&
      (expect.sessionTokenSize ?? expect.sessionTokenUtilization) !== undefined &&
      'depends on which tokens the account has asked for',
  );
}

function whyNotCodes(one: Case, { example, own }: Setting): string | undefined {
  const codes = codesOf(one);
  const needsDevice = codes.length > 0 || one.caller.session === 'mfa';
  const steps = new Set(codes.flatMap(({ step }) => (step === undefined ? [] : [step])));
  const [step = 0] = steps;
  return first(
    (codes.some(({ serial }) => serial !== example.serialNumber) || one.caller.sessionDevice !== undefined) &&
      'needs an MFA device of another kind',
    needsDevice && own.serialNumber === undefined && 'needs an MFA device: give --serial',
    (steps.size > 1 || step > 0) && 'needs a code that the device does not show yet',
    step < -oldestCode && 'needs a code that is minutes old',
  );
}

/** The regions change places: a case in us-east-1 runs in ours, and one that names ours as the wrong one gets us-east-1. */
export function sentRegion(caseRegion: string, region: string): string {
  const usual = 'us-east-1';
  if (caseRegion === usual) return region;
  return caseRegion === region ? usual : caseRegion;
}

/** The same case with a short session, where it does not say how long its session must last. */
export function shortened(one: Case): Case {
  const asks = (params: Case['request']['params'], status: number): boolean =>
    one.request.action === 'GetSessionToken' &&
    status === 200 &&
    one.expect.durationSeconds === undefined &&
    !('DurationSeconds' in params);
  const withDuration = (params: Case['request']['params']): Case['request']['params'] => ({
    ...params,
    DurationSeconds: String(shortSession),
  });
  const { request, before, expect } = one;
  const unsigned = one.caller.anonymous === true || request.signing === 'none';
  const bent = unsigned || request.body !== undefined || valuesOf(one, 'DurationSeconds').length > 0;
  return {
    ...one,
    before: before.map((call) =>
      asks(call.params, call.status) ? { ...call, params: withDuration(call.params) } : call,
    ),
    request:
      !bent && asks(request.params, expect.status)
        ? { ...request, params: withDuration(request.params) }
        : request,
  };
}
