/** Checks the entries of `content/client-errors`: a wrong field stops the build with file, path and reason. */
import { z } from 'zod';
import { clientGroups, type ClientErrorEntry } from './client-errors.ts';
import { liveFailure, liveFailureIds } from './live-failures.ts';
import { evidenceKinds } from './operation.ts';
import { titleSchema } from './error-schema.ts';

/** The schema of one entry, its `id` left out: that is the file's name. `cases` are the names of `content/cases`. */
export function clientErrorSchema(cases: ReadonlySet<string>): z.ZodType<Omit<ClientErrorEntry, 'id'>> {
  const known = {
    group: z.enum(clientGroups),
    by: z.array(z.string().min(1)).min(1),
    texts: z.array(z.string().min(4)).min(1),
    unless: z.array(z.string().min(4)).optional(),
    operations: z.array(z.string().regex(/^\w+$/)).min(1).optional(),
    also: z.array(z.string().min(4)).optional(),
    bareCodes: z.array(z.string().min(4)).optional(),
    evidence: z.enum(evidenceKinds),
    source: z.string().min(1),
    note: z.string().optional(),
    when: z.string().min(1),
    see: z
      .strictObject({ path: z.string().regex(/^[a-z-]+\/[a-z-]+\/$/), label: z.string().min(1) })
      .optional(),
    case: z
      .string()
      .refine((id) => cases.has(id), {
        error: (issue) => `there is no content/cases/${String(issue.input)}.yaml`,
      })
      .optional(),
  };
  const own = z.strictObject({
    ...known,
    title: titleSchema,
    cause: z.string().min(1),
    remedy: z.array(z.string().min(1)).min(1),
  });
  const live = z
    .strictObject({ ...known, group: z.literal('browser'), live: z.enum(liveFailureIds) })
    .transform((entry) => {
      const { title, why, what, unsure } = liveFailure(entry.live);
      return { ...entry, title, cause: unsure === undefined ? why : `${why} ${unsure}`, remedy: [...what] };
    });
  return z.union([live, own]);
}
