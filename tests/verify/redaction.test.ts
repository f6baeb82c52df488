import { afterEach, describe, expect, it } from 'vitest';
import { exampleIdentity, identityOf, translator, type Identity } from '../../scripts/verify/identity.ts';
import { LeakError, Redactor } from '../../scripts/verify/redact.ts';
import type { Header, WireResponse } from '../../src/sts/wire.ts';
import { loadAccounts } from '../cases/load.ts';
import { someOwner, startStandIn, type Run, type StandIn } from './stand-in.ts';

const timeout = 60_000;
const main = loadAccounts().get('main')!;
const alice = exampleIdentity(main, 'user');
const carol: Identity = identityOf(
  'arn:aws-us-gov:iam::210987654321:user/team/carol',
  'AKIACAROLCAROLCAROL1',
  'arn:aws-us-gov:iam::210987654321:mfa/phone',
);

let standIn: StandIn | undefined;
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

function expectNothingSecret({ owner, secrets }: StandIn, { files, output }: Run): void {
  expect(files.size).toBeGreaterThan(90);
  expect(secrets.size).toBeGreaterThan(300);
  // Who calls is said once, before anything is sent.
  const [announced = '', ...rest] = output.split('\n   1/');
  const printed = rest.join('\n');
  expect(printed).not.toBe('');
  for (const secret of secrets) {
    expect(announced.includes(secret)).toBe(false);
    expect(printed.includes(secret)).toBe(false);
  }
  for (const [name, text] of [...files, ['what is printed', printed] as const]) {
    for (const secret of secrets) expect(text.includes(secret), name).toBe(false);
    for (const own of [owner.accountId, owner.userName, owner.serialNumber, owner.seed]) {
      expect(text.includes(own), name).toBe(false);
    }
  }
}

describe('recordings and output', () => {
  it.each([11, 12, 13])('hold nothing of a random account (%i)', { timeout }, async (number) => {
    standIn = await startStandIn(number);
    const run = await standIn.verify(['--serial', standIn.owner.serialNumber, '--yes']);
    expect(run.code, run.output).toBe(0);
    expectNothingSecret(standIn, run);
  });

  it('hold nothing of it when the endpoint repeats all it knows', { timeout }, async () => {
    /** Whatever was seen so far, in a message. */
    const repeat = (secrets: ReadonlySet<string>, response: WireResponse): WireResponse => {
      if (response.status !== 400 || !response.body.includes('<Message>')) return response;
      const { owner } = standIn!;
      const own = [
        owner.accountId,
        owner.userName,
        `arn:aws:iam::${owner.accountId}:user/team/${owner.userName}`,
      ];
      const told = [...secrets].slice(-40).concat(own, owner.serialNumber).join(' / ');
      const body = response.body.replace('</Message>', ` ${told}, ${own.join('.\n')}.</Message>`);
      const headers = response.headers.map(([name, value]): Header => [
        name,
        name === 'Content-Length' ? String(Buffer.byteLength(body)) : value,
      ]);
      return { ...response, headers: [...headers, ['X-Amz-Told', told]], body };
    };
    standIn = await startStandIn(14, { plant: (_request, response) => repeat(standIn!.secrets, response) });
    const run = await standIn.verify(['--yes']);
    expect(run.code).toBe(1);
    expectNothingSecret(standIn, run);
  });

  it('are not written where something secret is left', () => {
    const redactor = new Redactor(carol, alice);
    redactor.learn('short', '(secret)');
    expect(() => redactor.check('a text', 'x')).not.toThrow();
    expect(() => redactor.check('a short text', 'The recording of x')).toThrow(LeakError);
    expect(() => redactor.check('a short text', 'The recording of x')).toThrow(/^The recording of x would/);
    expect(() => redactor.check('arn:aws:iam::210987654321:role/a', 'x')).toThrow(LeakError);
  });
});

describe('the redactor', () => {
  const redactor = new Redactor(carol, alice);

  it.each([
    [
      'User: arn:aws-us-gov:iam::210987654321:user/team/carol.',
      'User: arn:aws:iam::123456789012:user/alice.',
    ],
    [
      "Value 'arn:aws-us-gov:iam::210987654321:mfa/phone' at",
      "Value 'arn:aws:iam::123456789012:mfa/alice' at",
    ],
    ['account:210987654321. Your', 'account:123456789012. Your'],
    ['AKIACAROLCAROLCAROL1/20261122', 'AKIAIOSFODNN7EXAMPLE/20261122'],
    ['carol may not', 'alice may not'],
    ['carol-phone is not hers', 'alice-phone is not hers'],
    ['ASIAABCDEFGHIJKLMNOP', 'ASIAIOSFODNN7EXAMPLE'],
    [`Signature=${'ab'.repeat(32)}`, `Signature=${'0'.repeat(64)}`],
    ['16fc956c-311e-4199-bee1-1680236e9698', '00000000-0000-4000-8000-000000000000'],
    ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYabcdefghij', '(secret access key)'],
    [`${'IQoJb3JpZ2luX2Vj'.repeat(20)}==`, '(session token)'],
  ])('makes %s to %s', (text, clean) => {
    expect(redactor.redact(text)).toBe(clean);
  });

  it('keeps a name that says nothing of the user', () => {
    const user = identityOf('arn:aws:iam::210987654321:user/user', 'AKIACAROLCAROLCAROL1', undefined);
    const told = 'is associated with this user.';
    expect(new Redactor(user, alice, 'this user.').redact(told)).toBe(told);
    expect(new Redactor(user, alice, 'this user.').redact(`${user.arn} may not`)).toBe(
      `${alice.arn} may not`,
    );
  });

  it('leaves the long values of cases as they are', () => {
    expect(redactor.redact('a'.repeat(257))).toBe('a'.repeat(257));
  });
});

describe('names of the caller', () => {
  const forth = translator(alice, carol);
  const back = translator(carol, alice);

  it.each([
    ['arn:aws:iam::123456789012:mfa/alice', 'arn:aws-us-gov:iam::210987654321:mfa/phone'],
    ['arn:aws:iam::123456789012:user/alice', 'arn:aws-us-gov:iam::210987654321:user/team/carol'],
    ['arn:aws:iam::123456789012:mfa/alice-lost', 'arn:aws-us-gov:iam::210987654321:mfa/alice-lost'],
    [
      'arn:aws:iam::123456789012:u2f/user/alice/key-EXAMPLE',
      'arn:aws-us-gov:iam::210987654321:u2f/user/carol/key-EXAMPLE',
    ],
    ['Credential=AKIAIOSFODNN7EXAMPLE/20261122', 'Credential=AKIACAROLCAROLCAROL1/20261122'],
  ])('%s becomes %s, and that becomes it again', (ours, theirs) => {
    expect(forth(ours)).toBe(theirs);
    expect(back(theirs)).toBe(ours);
  });

  it('are guessed where there is no device', () => {
    const { serialNumber: _none, ...rest } = carol;
    const plain = { ...rest, serialNumber: undefined };
    expect(translator(alice, plain)('arn:aws:iam::123456789012:mfa/alice')).toBe(
      'arn:aws-us-gov:iam::210987654321:mfa/carol',
    );
  });

  it('of a random user are not those of another', () => {
    expect(someOwner(1)).not.toEqual(someOwner(2));
    expect(someOwner(1)).toEqual(someOwner(1));
  });
});

describe('identityOf', () => {
  it.each([
    ['arn:aws:iam::123456789012:root', 'root', undefined],
    ['arn:aws:iam::123456789012:user/alice', 'user', 'alice'],
    ['arn:aws-cn:iam::123456789012:user/a/b/c@example.com', 'user', 'c@example.com'],
  ])('knows %s', (arn, kind, userName) => {
    expect(identityOf(arn, 'AKIA', undefined)).toMatchObject({ kind, userName, accountId: '123456789012' });
  });

  it.each(['arn:aws:sts::123456789012:assumed-role/a/b', 'arn:aws:sts::123456789012:federated-user/a', ''])(
    'refuses %s',
    (arn) => {
      expect(() => identityOf(arn, 'AKIA', undefined)).toThrow('long-term key');
    },
  );
});
