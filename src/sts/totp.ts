/** Time-based one-time passwords as a virtual MFA device makes them: RFC 6238, SHA-1, 30 s steps, 6 digits. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';

/** Seconds a code is shown. */
export const stepSeconds = 30;

export const codeDigits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const keys = new Map<string, Uint8Array>();

/** The bytes of a seed in base32 (RFC 4648), in either case, with or without padding. Throws a TypeError for others. */
function keyOf(seed: string): Uint8Array {
  const known = keys.get(seed);
  if (known) return known;
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const sign of seed.replace(/[\s=]/g, '').toUpperCase()) {
    const index = alphabet.indexOf(sign);
    if (index < 0) throw new TypeError('the seed is not base32');
    value = (value << 5) | index;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 255);
    value &= (1 << bits) - 1;
  }
  const key = Uint8Array.from(bytes);
  keys.set(seed, key);
  return key;
}

/** The number of the 30-second step that an instant lies in. */
export const stepAt = (epochMs: number): number => Math.floor(epochMs / 1000 / stepSeconds);

/** The code of one step; `seed` in base32. RFC 4226 §5.3. */
export function codeOfStep(seed: string, step: number): string {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const mac = hmac(sha1, keyOf(seed), new Uint8Array(counter.buffer));
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = new DataView(mac.buffer, mac.byteOffset + offset).getUint32(0) & 0x7fffffff;
  return String(number % 10 ** codeDigits).padStart(codeDigits, '0');
}

/** The code a device shows at an instant; `seed` in base32. */
export const codeAt = (seed: string, epochMs: number): string => codeOfStep(seed, stepAt(epochMs));

/** Seconds until the device shows the next code: 30 down to more than 0. */
export const secondsLeft = (epochMs: number): number => stepSeconds - ((epochMs / 1000) % stepSeconds);
