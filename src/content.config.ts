/** The content: pages, cases, accounts, errors. A wrong field in any of them stops the build. */
import { readdirSync } from 'node:fs';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { AccountError, parseAccount } from './model/account-schema.ts';
import { caseSchema } from './model/case.ts';
import { errorEntrySchema } from './model/error-schema.ts';
import { checks } from './sts/checks.ts';

const yaml = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.yaml' });

/** Names of the files in a folder of `content`, without their ending: what other files may refer to. */
const namesIn = (folder: string): Set<string> =>
  new Set(
    readdirSync(`content/${folder}`).flatMap((file) => (file.endsWith('.yaml') ? file.slice(0, -5) : [])),
  );

const accounts = namesIn('accounts');

/** The account with its defaults; problems keep their paths. */
const accountSchema = z.unknown().transform((document, context) => {
  try {
    return parseAccount(document, 'account');
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    for (const problem of error.problems) {
      const [path = '', ...reason] = problem.split(': ');
      context.addIssue({ code: 'custom', path: [path], message: reason.join(': ') || problem });
    }
    return z.NEVER;
  }
});

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: '**/[^_]*.{md,mdx}' }),
    schema: docsSchema(),
  }),
  cases: defineCollection({
    loader: yaml('cases'),
    schema: caseSchema.refine((entry) => !entry.run || accounts.has(entry.account), {
      path: ['account'],
      error: `is none of ${[...accounts].join(', ')} in content/accounts`,
    }),
  }),
  accounts: defineCollection({ loader: yaml('accounts'), schema: accountSchema }),
  errors: defineCollection({
    loader: yaml('errors'),
    schema: errorEntrySchema({ cases: namesIn('cases'), checks: new Set(checks.map(({ id }) => id)) }),
  }),
};
