import { describe, expect, it } from 'vitest';
import { parseStsOptions } from './options.ts';

describe('parseStsOptions', () => {
  it('listens on port 4566 of this machine with the default account and the real clock', () => {
    expect(parseStsOptions([])).toEqual({
      port: 4566,
      host: '127.0.0.1',
      account: undefined,
      clock: undefined,
      help: false,
    });
  });

  it('takes all options', () => {
    const argv = ['--port', '0', '--host=::1', '--account', 'a.json', '--clock', '2026-09-12T00:00:00Z'];
    expect(parseStsOptions(argv)).toEqual({
      port: 0,
      host: '::1',
      account: 'a.json',
      clock: Date.UTC(2026, 8, 12),
      help: false,
    });
    expect(parseStsOptions(['--help']).help).toBe(true);
  });

  it.each(['', 'abc', '-1', '1.5', '65536', '1e3', ' 80'])('refuses the port "%s"', (port) => {
    expect(() => parseStsOptions([`--port=${port}`])).toThrow(
      `--port takes a whole number from 0 to 65535, not "${port}".`,
    );
  });

  it('reads instants in any zone', () => {
    expect(parseStsOptions(['--clock', '2026-09-12T02:00:00.5+02:00']).clock).toBe(
      Date.UTC(2026, 8, 12) + 500,
    );
  });

  it.each([
    '',
    'now',
    '2026-09-12',
    '2026-09-12T00:00:00',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '0',
  ])('refuses the instant "%s"', (text) => {
    expect(() => parseStsOptions([`--clock=${text}`])).toThrow('--clock takes an instant');
  });

  it('refuses what it does not know, and options without a value', () => {
    expect(() => parseStsOptions(['--prot', '80'])).toThrow("'--prot'");
    expect(() => parseStsOptions(['4566'])).toThrow("'4566'");
    expect(() => parseStsOptions(['--account'])).toThrow("'--account <value>'");
    expect(() => parseStsOptions(['--account='])).toThrow('--account needs a value.');
    expect(() => parseStsOptions(['--host='])).toThrow('--host needs a value.');
  });
});
