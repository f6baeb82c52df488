/** How the site grows: `scale.json` holds what `npm run bench -- scale --write` measured last, "How it grows" shows it. */
import { z } from './zod.ts';

const count = z.number().int().positive();
const bytes = z.number().int().positive();

/** A run with so many times the cases that there are. */
const run = {
  times: count,
  cases: count,
  /** Day and time, UTC. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
  /** Programs that wanted a processor in the minute before the bench began. */
  load: z.number().min(0),
  /** Of the build, or until it failed or was ended. */
  seconds: z.number().positive(),
};

/** Requests and bytes, compressed. */
const served = z.strictObject({ requests: count, bytes });

const built = z.strictObject({
  ...run,
  pages: count,
  files: count,
  bytes,
  /** Texts after Brotli at its middle quality, all else as it is. */
  compressed: bytes,
  /** The page with all cases, and the data of the panel beside the text, not compressed: copies compress too well. */
  faithful: bytes,
  data: bytes,
  /** What a browser fetches on its first visit, to have it without a network; not where the build refused to list it. */
  kept: served.optional(),
  /** Why the build ended with an error all the same, at its last step. */
  refused: z.string().min(1).optional(),
});

const failed = z.strictObject({ ...run, failed: z.string().min(1) });

export const scaleSchema = z.strictObject({
  machine: z.strictObject({ processor: z.string(), cores: count }),
  runs: z.array(z.union([built, failed])).min(1),
  /** A page with nothing cached, until it asks for no more; the service worker is not counted. */
  views: z.array(z.strictObject({ name: z.string(), path: z.string(), ...served.shape })).min(1),
});

export type Scale = z.infer<typeof scaleSchema>;
export type ScaleRun = Scale['runs'][number];
export type BuiltRun = z.infer<typeof built>;
export type Served = z.infer<typeof served>;

export const wasBuilt = (one: ScaleRun): one is BuiltRun => 'pages' in one;

/** The runs with those of `newer` in the place of older ones with as many cases, the smallest first. */
export function withRuns(older: readonly ScaleRun[], newer: readonly ScaleRun[]): ScaleRun[] {
  const again = new Set(newer.map(({ times }) => times));
  return [...older.filter(({ times }) => !again.has(times)), ...newer].sort((a, b) => a.times - b.times);
}

/**
 * What CloudFront asks in the United States, USD, in the lowest tier of its price list. Bytes and the free tier are
 * from https://aws.amazon.com/cloudfront/pricing; requests as infracost reads them out of AWS's price list.
 */
export const cdnPrices = {
  perGigabyte: 0.085,
  perTenThousandRequests: 0.01,
  /** A month. */
  freeBytes: 1e12,
  freeRequests: 10_000_000,
} as const;

/** USD for a million times that, a gigabyte taken as 10⁹ bytes, without what is free. */
export function costOfMillion({ requests, bytes: size }: Served): { requests: number; bytes: number } {
  return {
    requests: (requests * 1e6 * cdnPrices.perTenThousandRequests) / 10_000,
    bytes: ((size * 1e6) / 1e9) * cdnPrices.perGigabyte,
  };
}

/** How many times a month that can be served within the free tier. */
export const freeOf = ({ requests, bytes: size }: Served): number =>
  Math.floor(Math.min(cdnPrices.freeRequests / requests, cdnPrices.freeBytes / size));
