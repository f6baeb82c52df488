/**
 * Session tokens that carry their session: sealed with a key made from the account's number, so that the service
 * keeps no table and a second tab, a permalink or a restarted endpoint knows the session too. This hides nothing from
 * whoever reads this file: it keeps honest tokens honest, in a simulation.
 */
import type { TokenVersion } from '../model/account.ts';
import { base64, fromBase64, fromUtf8, passingUtf8, utf8 } from './encoding.ts';
import { mac } from './hash.ts';

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
  | (SessionBase & {
      kind: 'role';
      roleName: string;
      sessionName: string;
      sourceIdentity?: string;
      /** The session policy, a document. A federated user needs none here: no call of STS asks for it. */
      policy?: unknown;
    })
  /** `userName` is absent where the root user made it. */
  | (SessionBase & { kind: 'federated'; userName?: string; name: string });

/** The first bytes of many real tokens; read as text they are `origin_ec` with a frame. */
const leadIn = utf8('!\n\torigin_ec');
const sealBytes = 16;
const minPlainBytes = 16;

/** The key that seals an account's tokens. */
export const sealingKey = (accountId: string): Uint8Array =>
  mac(utf8('get-session-token simulator'), utf8(accountId));

/**
 * Covers `bytes` in place with a stream that starts from the seal, or uncovers them. It only makes tokens look like
 * tokens; what makes them good is the seal, so a quick generator (xorshift128) will do.
 */
function cover(bytes: Uint8Array, seal: Uint8Array): void {
  const view = new DataView(seal.buffer, seal.byteOffset, sealBytes);
  let a = view.getInt32(0);
  let b = view.getInt32(4);
  let c = view.getInt32(8);
  let d = view.getInt32(12);
  for (let i = 0; i < bytes.length; i += 1) {
    if (i % 4 === 0) {
      const t = a ^ (a << 11);
      a = b;
      b = c;
      c = d;
      d = d ^ (d >>> 19) ^ t ^ (t >>> 8);
    }
    bytes[i] = (bytes[i] ?? 0) ^ (d >>> (8 * (i % 4)));
  }
}

/**
 * Makes the token of a session, `size` characters long, or as long as its content needs where that is more.
 * `size` must be a multiple of 4, as all of base64 is.
 */
export function sealSession(session: Session, key: Uint8Array, size: number): string {
  const text = passingUtf8(JSON.stringify(session));
  const room = (size / 4) * 3 - leadIn.length - sealBytes;
  const length = Math.max(
    room,
    minPlainBytes,
    Math.ceil((text.length + leadIn.length + sealBytes) / 3) * 3 - leadIn.length - sealBytes,
  );
  const bytes = new Uint8Array(leadIn.length + sealBytes + length).fill(0x20);
  const { seal, content } = partsOf(bytes);
  bytes.set(leadIn);
  content.set(text);
  seal.set(mac(key, content).subarray(0, sealBytes));
  cover(content, seal);
  return base64(bytes);
}

/** Views of the bytes of a token. */
const partsOf = (bytes: Uint8Array): Record<'start' | 'seal' | 'content', Uint8Array> => ({
  start: bytes.subarray(0, leadIn.length),
  seal: bytes.subarray(leadIn.length, leadIn.length + sealBytes),
  content: bytes.subarray(leadIn.length + sealBytes),
});

const same = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, i) => byte === b[i]);

/** The session in a token, or undefined where the token was not sealed with this key. Expiry is not looked at. */
export function openSession(token: string, key: Uint8Array): Session | undefined {
  const bytes = fromBase64(token);
  if (!bytes || bytes.length < leadIn.length + sealBytes + minPlainBytes) return undefined;
  const { start, seal, content } = partsOf(bytes);
  cover(content, seal);
  if (!same(leadIn, start) || !same(seal, mac(key, content))) return undefined;
  return JSON.parse(fromUtf8(content)) as Session;
}

/** Characters of a token in which its seal stands; the seal stands for all the rest. */
const sealedHead = Math.ceil((leadIn.length + sealBytes) / 3) * 4;

/** The secret access key that belongs to a token: 40 characters. */
export const secretOf = (token: string, key: Uint8Array): string =>
  base64(mac(key, passingUtf8(token.slice(0, sealedHead))).subarray(0, 30));
