import { describe, expect, it } from 'vitest';
import { sent, serialNumber, service } from '../../client/testing.ts';
import { chooseCall } from './choose.ts';
import { compareCalls, differences } from './compare.ts';

describe('chooseCall', () => {
  it('keeps two, lets the oldest go, and takes a choice back', () => {
    expect(chooseCall([], 1)).toEqual([1]);
    expect(chooseCall([1], 2)).toEqual([1, 2]);
    expect(chooseCall([1, 2], 3)).toEqual([2, 3]);
    expect(chooseCall([1, 2], 1)).toEqual([2]);
  });
});

describe('compareCalls', () => {
  it('finds what two calls differ in, and nothing else', async () => {
    const transport = service();
    const a = {
      id: 1,
      caller: 'alice',
      account: 'main',
      exchange: await sent({ DurationSeconds: 900 }, {}, transport),
    };
    const wrong = { DurationSeconds: 900, SerialNumber: serialNumber, TokenCode: '000000' };
    const b = { id: 2, caller: 'alice', account: 'main', exchange: await sent(wrong, {}, transport) };
    const rows = compareCalls(a, b);
    expect(rows.filter(({ differs }) => differs).map((row) => [row.name, row.a, row.b])).toEqual([
      ['SerialNumber', undefined, serialNumber],
      ['TokenCode', undefined, '000000'],
      ['Status', 'HTTP 200', 'HTTP 403'],
      ['Outcome', 'Session issued', 'AccessDenied'],
      ['Message', undefined, 'MultiFactorAuthentication failed with invalid MFA one time pass code. '],
      ['MFA', 'passed', 'refused'],
      ['Region', 'passed', 'not reached'],
      ['Issue', 'passed', 'not reached'],
    ]);
    expect(rows.map(({ name }) => name)).toContain('DurationSeconds');
    expect(differences(rows)).toBe('8 differences.');
  });

  it('finds no difference between a call and one like it', async () => {
    const call = { id: 1, caller: 'alice', account: 'main', exchange: await sent() };
    const rows = compareCalls(call, { ...call, id: 2, exchange: await sent() });
    expect(differences(rows)).toBe('No difference.');
    const changed = compareCalls(call, { ...call, account: 'main, changed' });
    expect(changed.filter(({ differs }) => differs).map(({ name }) => name)).toEqual(['Account']);
    const other = compareCalls(call, { ...call, caller: 'bob' });
    expect(differences(other)).toBe('One difference.');
  });
});
