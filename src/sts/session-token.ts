/**
 * Session tokens that carry their session: sealed with a key made from the account's number, so that the service
 * keeps no table and a second tab, a permalink or a restarted endpoint knows the session too. This hides nothing from
 * whoever reads this file: it keeps honest tokens honest, in a simulation.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { TokenVersion } from '../model/account.ts';
import { base64, concat, fromBase64, fromUtf8, utf8 } from './encoding.ts';
import { mac } from './mac.ts';

interface SessionBase {
  accessKeyId: string;
  /** Seconds since 1970. */
  issuedAt: number;
  expiresAt: number;
  region: string;
  version: TokenVersion;
  /** The caller proved an MFA device when the session was made. */
  mfa: boolean;
}

export type Session =
  | (SessionBase & { kind: 'user'; userName: string })
  | (SessionBase & { kind: 'root' })
  | (SessionBase & { kind: 'role'; roleName: string; sessionName: string; sourceIdentity?: string })
  /** `userName` is absent where the root user made it. */
  | (SessionBase & { kind: 'federated'; userName?: string; name: string });

/** The first bytes of many real tokens; read as text they are `origin_ec` with a frame. */
const leadIn = utf8('!\n\torigin_ec');
const sealBytes = 16;
const minPlainBytes = 16;

/** The key that seals an account's tokens. */
export const sealingKey = (accountId: string): Uint8Array =>
  hmac(sha256, utf8('get-session-token simulator'), utf8(accountId));

/**
 * Covers `bytes` with a stream that starts from the seal, or uncovers them. It only makes tokens look like tokens;
 * what makes them good is the seal, so a quick generator (xorshift128) will do.
 */
function cover(bytes: Uint8Array, seal: Uint8Array): Uint8Array {
  const view = new DataView(seal.buffer, seal.byteOffset, sealBytes);
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => view.getUint32(at)) as [number, number, number, number];
  const covered = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) {
    const t = a ^ (a << 11);
    a = b;
    b = c;
    c = d;
    d = d ^ (d >>> 19) ^ t ^ (t >>> 8);
    covered[i] = (bytes[i] ?? 0) ^ (d & 0xff);
  }
  return covered;
}

/**
 * Makes the token of a session, `size` characters long, or as long as its content needs where that is more.
 * `size` must be a multiple of 4, as all of base64 is.
 */
export function sealSession(session: Session, key: Uint8Array, size: number): string {
  const content = utf8(JSON.stringify(session));
  const room = (size / 4) * 3 - leadIn.length - sealBytes;
  const length = Math.max(
    room,
    minPlainBytes,
    Math.ceil((content.length + leadIn.length + sealBytes) / 3) * 3 - leadIn.length - sealBytes,
  );
  const plain = new Uint8Array(length).fill(0x20);
  plain.set(content);
  const seal = mac(key, plain).subarray(0, sealBytes);
  return base64(concat(leadIn, seal, cover(plain, seal)));
}

/** The session in a token, or undefined where the token was not sealed with this key. Expiry is not looked at. */
export function openSession(token: string, key: Uint8Array): Session | undefined {
  const bytes = fromBase64(token);
  if (!bytes || bytes.length < leadIn.length + sealBytes + minPlainBytes) return undefined;
  const seal = bytes.subarray(leadIn.length, leadIn.length + sealBytes);
  const sealed = bytes.subarray(leadIn.length + sealBytes);
  const plain = cover(sealed, seal);
  const expected = mac(key, plain).subarray(0, sealBytes);
  if (!expected.every((byte, i) => byte === seal[i])) return undefined;
  if (!leadIn.every((byte, i) => byte === bytes[i])) return undefined;
  return JSON.parse(fromUtf8(plain)) as Session;
}

/** Characters of a token in which its seal stands; the seal stands for all the rest. */
const sealedHead = Math.ceil((leadIn.length + sealBytes) / 3) * 4;

/** The secret access key that belongs to a token: 40 characters. */
export const secretOf = (token: string, key: Uint8Array): string =>
  base64(mac(key, utf8(token.slice(0, sealedHead))).subarray(0, 30));
