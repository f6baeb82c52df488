import { URI } from 'otpauth';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { codeAt } from '../../../sts/totp.ts';
import { aMoment, mainAccount } from '../../testing.ts';
import { addressOf, grouped, labelOf, qrCode } from './authenticator.ts';

const devices = mainAccount.users.flatMap(({ mfaDevices }) => mfaDevices);
const [device] = devices;
if (!device) throw new Error('no device');

it('gives an app the same codes as the card', () => {
  expect(devices.length).toBeGreaterThan(1);
  for (const each of devices) {
    const app = URI.parse(addressOf(each));
    expect(app.generate({ timestamp: aMoment })).toBe(codeAt(each.seed, aMoment));
  }
});

it('cannot be taken for an entry of AWS', () => {
  expect(URI.parse(addressOf(device))).toMatchObject({ issuer: 'Simulated STS', label: 'alice (not AWS)' });
  expect(labelOf({ serialNumber: 'GAHT12345678' })).toBe('GAHT12345678 (not AWS)');
  expect(decodeURIComponent(addressOf(device))).not.toMatch(/amazon|aws:/i);
});

it('writes the seed in groups of four', () => {
  expect(grouped('JBSWY3DPEH')).toBe('JBSW Y3DP EH');
  expect(grouped('JBSW')).toBe('JBSW');
});

it('draws every dark module of the code, and only those', () => {
  const { data, size } = encode(addressOf(device), { ecc: 'M', border: 4 });
  const drawn = qrCode(addressOf(device));
  expect(drawn.size).toBe(size);
  const cells = new Set<string>();
  for (const [, x = 0, y = 0, width = 0] of [...drawn.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((m) =>
    m.map(Number),
  ))
    for (let i = 0; i < width; i += 1) cells.add(`${x + i},${y}`);
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? `${x},${y}` : [])));
  expect([...cells].sort()).toEqual(dark.sort());
});
