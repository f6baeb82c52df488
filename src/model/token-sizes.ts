/**
 * Session tokens whose size is on record: CloudTrail events and answers of 11 September 2026, each for 900 seconds
 * and without MFA (facts/sts-wire-2.md §2).
 */
import { maxSessionTokenSize } from './operation.ts';

export interface TokenSize {
  operation: 'GetSessionToken' | 'AssumeRole' | 'GetFederationToken';
  what: string;
  /** Bytes, which are characters here. */
  size: number;
  /** Percent, as STS stated it. */
  utilization: number;
}

export const recordedTokenSizes: readonly TokenSize[] = [
  { operation: 'GetSessionToken', what: 'regional endpoint', size: 688, utilization: 16 },
  { operation: 'GetSessionToken', what: 'global endpoint, version 1 tokens', size: 288, utilization: 7 },
  { operation: 'AssumeRole', what: 'nothing else sent', size: 752, utilization: 18 },
  { operation: 'AssumeRole', what: 'with a source identity', size: 800, utilization: 19 },
  { operation: 'AssumeRole', what: 'with that and a session policy', size: 876, utilization: 21 },
  { operation: 'GetFederationToken', what: 'with a small session policy', size: 776, utilization: 18 },
];

/** How much of the largest token one of `size` bytes takes: percent, rounded down. Fits every record. */
export const utilizationOf = (size: number): number => Math.floor((size * 100) / maxSessionTokenSize);
