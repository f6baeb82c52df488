import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseAccount } from '../../model/account-schema.ts';
import { miniAccount } from './example.ts';
import { createMini, type Mini } from './service.ts';

const file = new URL('../../../content/accounts/main.yaml', import.meta.url);
const account = miniAccount(parseAccount(parse(readFileSync(file, 'utf8')), 'main.yaml'));
const SerialNumber = account.users[0]?.mfaDevices[0]?.serialNumber ?? '';

const newMini = (): Mini =>
  createMini(account, {
    clock: () => Date.UTC(2026, 10, 22, 10, 40, 12),
    random: (bytes) => new Uint8Array(bytes).fill(7),
    timer: () => 0,
  });

describe('the small playground', () => {
  it('refuses a wrong code, and issues a session for the device’s', async () => {
    const mini = newMini();
    const refused = await mini.send({ SerialNumber, TokenCode: '000000', DurationSeconds: '' });
    expect(refused).toMatchObject({ end: 'mfa', refusal: { code: 'AccessDenied', status: 403 } });
    const issued = await mini.send({ SerialNumber, TokenCode: mini.code(), DurationSeconds: '900' });
    expect(issued.refusal).toBeUndefined();
    expect(issued.issued?.[2]).toEqual(['Expiration', 'in 15 minutes']);
  });

  it('remembers the codes used', async () => {
    const mini = newMini();
    const fields = { SerialNumber, TokenCode: mini.code(), DurationSeconds: '' };
    expect((await mini.send(fields)).refusal).toBeUndefined();
    expect((await mini.send(fields)).refusal?.code).toBe('AccessDenied');
  });

  it('sends what stands in the fields, right or wrong', async () => {
    const { refusal } = await newMini().send({ SerialNumber: '', TokenCode: '', DurationSeconds: '12' });
    expect(refusal?.code).toBe('ValidationError');
  });

  it('shows no secret, and is given no more of the account than one user', async () => {
    const mini = newMini();
    const view = await mini.send({ SerialNumber, TokenCode: mini.code(), DurationSeconds: '' });
    expect(JSON.stringify(view)).not.toMatch(/secret/i);
    expect(account.users).toHaveLength(1);
    expect([account.root.accessKeys, account.roles]).toEqual([[], []]);
  });
});
