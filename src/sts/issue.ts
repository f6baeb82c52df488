/** Makes a session: the key, its secret, the token and its size. */
import { maxSessionTokenSize } from '../model/operation.ts';
import type { TokenVersion } from '../model/account.ts';
import { base32 } from './encoding.ts';
import type { Endpoint } from './endpoint.ts';
import type { Directory } from './authenticate.ts';
import { Instant, type Tree } from './respond.ts';
import { sealSession, secretOf, type Session } from './session-token.ts';

/** A session without what is worked out here. */
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type NewSession = DistributiveOmit<
  Session,
  'accessKeyId' | 'issuedAt' | 'expiresAt' | 'region' | 'version'
>;

export interface IssueOptions {
  endpoint: Endpoint;
  directory: Directory;
  now: number;
  random: (bytes: number) => Uint8Array;
  /** Seconds. */
  duration: number;
  /** Length of the token for each version, in characters. */
  sizes: Readonly<Record<TokenVersion, number>>;
  /** Bytes; MinimumSessionTokenSize. */
  minimumSize?: number | undefined;
}

export interface Issued {
  credentials: Tree;
  /** Bytes, and percent of the largest token, rounded down (recorded: facts/sts-wire-2.md §2). */
  size: number;
  utilization: number;
}

/** Sixteen characters after `ASIA`, the mark of temporary keys. */
const newAccessKeyId = (random: (bytes: number) => Uint8Array): string => `ASIA${base32(random(10))}`;

/** Base64 comes in fours; a token asked to be larger grows to the next four. Inferred. */
const atLeast = (size: number, minimum: number): number =>
  Math.min(Math.max(size, Math.ceil(minimum / 4) * 4), maxSessionTokenSize);

export function issueSession(session: NewSession, options: IssueOptions): Issued {
  const { endpoint, directory, now, random, duration, sizes, minimumSize = 0 } = options;
  const version = endpoint.global ? directory.account.sts.globalEndpointTokenVersion : 2;
  const issuedAt = Math.floor(now / 1000);
  const full: Session = {
    ...session,
    accessKeyId: newAccessKeyId(random),
    issuedAt,
    expiresAt: issuedAt + duration,
    region: endpoint.region,
    version,
  };
  const token = sealSession(full, directory.sealingKey, atLeast(sizes[version], minimumSize));
  return {
    credentials: {
      AccessKeyId: full.accessKeyId,
      SecretAccessKey: secretOf(token, directory.sealingKey),
      SessionToken: token,
      Expiration: new Instant(full.expiresAt * 1000),
    },
    size: token.length,
    utilization: Math.floor((token.length * 100) / maxSessionTokenSize),
  };
}
