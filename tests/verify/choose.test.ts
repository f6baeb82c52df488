import { describe, expect, it } from 'vitest';
import { codesOf, shortened, whyNotSent, type Setting } from '../../scripts/verify/choose.ts';
import { exampleIdentity, identityOf } from '../../scripts/verify/identity.ts';
import { placed } from '../../scripts/verify/substitute.ts';
import { planOf } from '../../scripts/verify/verify.ts';
import { runnableCaseSchema, type Case } from '../../src/model/case.ts';
import { parseInteger } from '../../src/sts/validate.ts';
import { loadAccounts, loadCases } from '../cases/load.ts';

const main = loadAccounts().get('main')!;
const cases = loadCases();
const serial = 'arn:aws:iam::210987654321:mfa/carol';
const user: Setting = {
  example: exampleIdentity(main, 'user'),
  own: identityOf('arn:aws:iam::210987654321:user/carol', 'AKIACAROLCAROLCAROL1', serial),
  region: 'us-east-1',
  custom: false,
  deactivatedRegions: main.sts.deactivatedRegions,
};
const withoutDevice: Setting = { ...user, own: { ...user.own, serialNumber: undefined } };
const rootUser: Setting = {
  ...user,
  example: exampleIdentity(main, 'root'),
  own: identityOf('arn:aws:iam::210987654321:root', 'AKIACAROLCAROLCAROL1', serial),
};

type Loose = { request?: object; caller?: object; expect?: object } & Record<string, unknown>;
const make = ({ request, caller, expect: expected, ...rest }: Loose = {}): Case => ({
  ...runnableCaseSchema.parse({
    title: 'x',
    group: 'x',
    caller: { user: 'alice', ...caller },
    request: { action: 'GetSessionToken', params: { DurationSeconds: '900' }, ...request },
    expect: { status: 200, ...expected },
    evidence: { kind: 'inferred', source: 'x' },
    ...rest,
  }),
  id: 'x',
});
const own = (step: number | 'wrong', device = 'arn:aws:iam::123456789012:mfa/alice') => ({
  DurationSeconds: '900',
  SerialNumber: device,
  TokenCode: step === 'wrong' ? { wrong: true } : { step },
});

describe('a case is sent', () => {
  it.each<[string, Loose]>([
    ['where it makes a short session', {}],
    [
      'where it is refused for asking too much',
      { request: { params: { DurationSeconds: '129601' } }, expect: { status: 400, code: 'a' } },
    ],
    ['with a wrong secret', { caller: { faults: ['wrong-secret'] }, expect: { status: 403, code: 'a' } }],
    [
      'with a key that nobody has',
      { caller: { faults: ['unknown-key'] }, expect: { status: 403, code: 'a' } },
    ],
    ['unsigned', { caller: { user: undefined, anonymous: true }, request: { signing: 'none' } }],
    ['with a session of the caller', { caller: { session: 'plain' } }],
    ['with the code that the device shows', { request: { params: own(0) } }],
    ['with a code two steps old', { request: { params: own(-2) } }],
    ['with a wrong code', { request: { params: own('wrong') } }],
    ['with an action that STS does not have', { request: { action: 'CreateUser' } }],
  ])('%s', (_what, one) => {
    expect(whyNotSent(make(one), user)).toBeUndefined();
  });
});

describe('a case is not sent', () => {
  it.each<[string, Loose]>([
    ['calls AssumeRole', { request: { action: 'AssumeRole' } }],
    ['calls assumerole', { request: { action: 'assumerole' } }],
    ['calls AssumeRole', { request: { body: 'Action=GetSessionToken&Action=AssumeRole' } }],
    ['calls GetFederationToken', { request: { paramList: [['Action', 'GetFederationToken']] } }],
    ['calls AssumeRoot', { request: { tamper: { body: 'Action=AssumeRoot' } } }],
    ['more than an hour', { request: { params: { DurationSeconds: '3601' } } }],
    ['more than an hour', { request: { params: { DurationSeconds: '+129600' } } }],
    ['more than an hour', { request: { params: {} }, expect: { durationSeconds: 43200 } }],
    ['more than an hour', { request: { paramList: [['DurationSeconds', '43200']] } }],
    ['account that is set up', { account: 'roles' }],
    ['role or a federated user', { caller: { user: undefined, role: 'a' } }],
    ['root user', { caller: { user: undefined, root: true } }],
    ['a key that is inactive', { caller: { faults: ['inactive-key'] } }],
    ['a session that was made a while ago', { caller: { session: 'plain', sessionAge: 10 } }],
    ['hundred kilobytes', { request: { formSize: 10_000_000 } }],
    ['many calls first', { before: [{ times: 8, params: {}, status: 200 }] }],
    ['a pause', { before: [{ secondsBefore: 5, params: {}, status: 200 }] }],
    ['region that is switched off', { region: 'eu-west-3' }],
    ['an opt-in region', { region: 'af-south-1' }],
    ['which tokens the account', { endpoint: 'global', expect: { sessionTokenSize: 288 } }],
    ['does not show yet', { request: { params: own(1) } }],
    ['minutes old', { request: { params: own(-10) } }],
    ['MFA device of another kind', { request: { params: own(0, 'GAHT12345678') } }],
    ['policies of the caller', { group: 'policy' }],
  ])('because: %s', (reason, one) => {
    expect(whyNotSent(make(one), user)).toContain(reason);
  });

  it('about MFA without a device, about the root user by a user, about hosts to another host', () => {
    expect(whyNotSent(make({ request: { params: own(0) } }), withoutDevice)).toContain('--serial');
    expect(whyNotSent(make({ caller: { session: 'mfa' } }), withoutDevice)).toContain('--serial');
    expect(whyNotSent(make(), rootUser)).toContain('IAM user');
    const custom = { ...user, custom: true };
    expect(whyNotSent(make({ endpoint: 'fips' }), custom)).toContain('by its name');
    expect(whyNotSent(make({ request: { scope: { region: 'eu-west-1' } } }), custom)).toContain(
      'by its name',
    );
    expect(whyNotSent(make({ endpoint: 'fips' }), { ...user, region: 'cn-north-1' })).toContain(
      'by its name',
    );
  });
});

describe('of the cases there are', () => {
  const { run, notRun } = planOf(cases, user);

  it('most that need nothing special are sent, and each other one has a reason', () => {
    expect(run.length).toBeGreaterThan(110);
    expect(run.length + notRun.length).toBe(cases.length);
    expect(notRun.filter(({ reason }) => reason === '')).toEqual([]);
    const ids = run.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'gst-900',
        'auth-bad-secret',
        'mfa-wrong-code',
        'mfa-window-m2',
        'gst-malformed-tab',
      ]),
    );
  });

  it('none makes anything but sessions of an hour at most, of the caller and nobody else', () => {
    for (const one of run.map(shortened)) {
      expect(['GetSessionToken', 'GetCallerIdentity', 'CreateUser', 'NoSuchAction', ''], one.id).toContain(
        one.request.action,
      );
      expect(one.caller.role ?? one.caller.federated).toBeUndefined();
      const { DurationSeconds: duration } = one.request.params;
      const seconds = typeof duration === 'string' ? parseInteger(duration) : undefined;
      const makes = one.request.action === 'GetSessionToken' && one.expect.status === 200;
      const asked =
        seconds ?? Number(one.request.paramList.find(([name]) => name === 'DurationSeconds')?.[1]);
      if (makes && one.request.method !== 'OPTIONS') expect(asked, one.id).toBeLessThanOrEqual(3600);
    }
  });

  it('none spends more than two tries of the device', () => {
    for (const one of run) expect(codesOf(one).length, one.id).toBeLessThanOrEqual(2);
  });

  it('none of a user is sent by the root user', () => {
    const plan = planOf(cases, rootUser);
    expect(plan.run.some(({ caller }) => caller.root)).toBe(true);
    expect(plan.run.filter(({ caller }) => caller.user !== undefined)).toEqual([]);
  });
});

describe('shortened', () => {
  it('asks for a short session where the case does not care', () => {
    expect(shortened(make({ request: { params: {} } })).request.params).toEqual({ DurationSeconds: '900' });
    const first = make({ request: { params: {} }, before: [{ params: {}, status: 200 }] });
    expect(shortened(first).before[0]?.params).toEqual({ DurationSeconds: '900' });
  });

  it.each<[string, Loose]>([
    ['cares', { request: { params: {} }, expect: { durationSeconds: 3600 } }],
    ['is refused', { request: { params: {} }, expect: { status: 400, code: 'a' } }],
    ['asks itself', { request: { params: {}, paramList: [['DurationSeconds', '901']] } }],
    ['sends a body of its own', { request: { params: {}, body: 'Action=GetSessionToken' } }],
    ['calls something else', { request: { params: {}, action: 'GetCallerIdentity' } }],
    ['is not signed', { request: { params: {}, signing: 'none' } }],
  ])('leaves a case that %s', (_what, one) => {
    expect(shortened(make(one))).toEqual(make(one));
  });
});

describe('placed', () => {
  const at = Date.parse('2027-01-02T03:04:05Z');

  it('moves a case to the region and the day, and a wrong region away from it', () => {
    const one = make({
      request: {
        scope: { region: 'eu-west-1' },
        tamper: { authorization: { replace: '20261122/us-east-1/sts', by: '20261122/eu-west-1/sts' } },
      },
      expect: { extendedRequestId: '^1:us-east-1:S', messagePattern: '/20261122/us-east-1/' },
    });
    expect(placed(one, 'eu-west-1', at)).toMatchObject({
      region: 'eu-west-1',
      request: {
        scope: { region: 'us-east-1' },
        tamper: { authorization: { replace: '20270102/eu-west-1/sts', by: '20270102/us-east-1/sts' } },
      },
      expect: { extendedRequestId: '^1:eu-west-1:S', messagePattern: '/20270102/eu-west-1/' },
    });
    expect(placed(one, 'us-east-1', at)).toMatchObject({
      region: 'us-east-1',
      request: { scope: { region: 'eu-west-1' } },
    });
  });

  it('leaves the global endpoint in us-east-1', () => {
    const one = make({ endpoint: 'global', expect: { extendedRequestId: '^1:us-east-1:S' } });
    expect(placed(one, 'eu-west-1', at)).toMatchObject({
      region: 'us-east-1',
      expect: { extendedRequestId: '^1:us-east-1:S' },
    });
  });
});
