/** Checks the entries of `content/errors`: a wrong field stops the build with file, path and reason. */
import { z } from 'zod';
import type { ErrorEntry } from './errors.ts';
import { evidenceKinds } from './operation.ts';

/** What an entry may refer to. */
export interface Known {
  /** Names of the files in `content/cases`, without their ending. */
  cases: ReadonlySet<string>;
  /** Ids of the service's checks. */
  checks: ReadonlySet<string>;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 's') instanceof RegExp;
  } catch {
    return false;
  }
}

export const titleSchema = z
  .string()
  .max(80)
  .refine((text) => !text.endsWith('.'), 'is a title: no full stop at its end');

/** Stands in a message where the answer has a value. */
const blank = '…';

/** The schema of one entry, its `id` left out: that is the file's name. */
export function errorEntrySchema({ cases, checks }: Known): z.ZodType<Omit<ErrorEntry, 'id'>> {
  return z
    .strictObject({
      code: z.string().min(1),
      status: z.int().min(300).max(599),
      message: z.string(),
      messagePattern: z.string().refine(compiles, 'is not a regular expression').optional(),
      noted: z.string().refine(compiles, 'is not a regular expression').optional(),
      also: z.array(z.string().min(4)).optional(),
      near: z.array(z.string().min(2)).optional(),
      evidence: z.enum(evidenceKinds),
      source: z.string().min(1),
      note: z.string().optional(),
      title: titleSchema,
      when: z.string().min(1),
      cause: z.string().min(1),
      remedy: z.array(z.string().min(1)).min(1),
      check: z.string().refine((id) => checks.has(id), {
        error: (issue) =>
          `there is no check ${JSON.stringify(issue.input)}; there are ${[...checks].join(', ')}`,
      }),
      case: z
        .string()
        .refine((id) => cases.has(id), {
          error: (issue) => `there is no content/cases/${String(issue.input)}.yaml`,
        })
        .optional(),
    })
    .refine((entry) => !entry.message.includes(blank) || entry.messagePattern !== undefined, {
      path: ['messagePattern'],
      error: `is missing: the message has ${blank} where a value stands`,
    });
}
