/** What `npm run bench` measured last, with when and where: `how-fast.json` holds it, the page "How fast?" shows it. */
import { z } from './zod.ts';

const milliseconds = z.number().min(0);

/** Medians of all rounds. */
const row = z.strictObject({
  id: z.string(),
  name: z.string(),
  own: z.boolean(),
  profile: z.enum(['desktop', 'slow']),
  /** Bytes until the page can be used. */
  transfer: z.number().int().positive(),
  /** Null where the browser tells of none. */
  firstPaint: milliseconds.nullable(),
  largestPaint: milliseconds.nullable(),
  blocked: milliseconds,
  ready: milliseconds,
  answer: milliseconds,
});

const score = z.number().int().min(0).max(100);

const lighthouseRow = z.strictObject({
  name: z.string(),
  path: z.string(),
  performance: score,
  accessibility: score,
  bestPractices: score,
  seo: score,
});

export const howFastSchema = z.strictObject({
  /** Day and time, UTC. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
  machine: z.strictObject({ processor: z.string(), cores: z.number().int().positive(), browser: z.string() }),
  /** Programs that wanted a processor in the minute before the run. */
  load: z.number().min(0),
  rounds: z.number().int().positive(),
  pages: z.array(row).min(1),
  lighthouse: z.array(lighthouseRow),
});

export type HowFast = z.infer<typeof howFastSchema>;
export type PageRow = HowFast['pages'][number];

/** Whether other programs kept the machine busy: then times are worth nothing but beside each other. */
export const wasBusy = ({ load, machine }: Pick<HowFast, 'load' | 'machine'>): boolean =>
  load > machine.cores / 2;
