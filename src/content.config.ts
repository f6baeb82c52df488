/** The content: pages, cases, accounts, errors. A wrong field in any of them stops the build. */
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { AccountError, parseAccount } from './model/account-schema.ts';
import { namesIn, readAccounts } from './content-files.ts';
import { missingReferences } from './model/case-references.ts';
import { clientErrorSchema } from './model/client-error-schema.ts';
import { caseSchema } from './model/case.ts';
import { changeSchema } from './model/change.ts';
import { errorEntrySchema } from './model/error-schema.ts';
import { recipeSchema } from './model/recipe.ts';
import { checks } from './sts/checks.ts';

const yaml = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.yaml' });

const accounts = readAccounts();
const accountNames = namesIn('accounts');

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
    schema: docsSchema({
      extend: z.object({
        /** What readers call the subject where the page has other words for it; the search counts them like a title. */
        keywords: z.array(z.string().min(1)).optional(),
      }),
    }),
  }),
  /** Starlight looks for translations of its own texts and warns where there are none; the site is in English. */
  i18n: defineCollection({ loader: () => [{ id: 'en' }], schema: i18nSchema() }),
  cases: defineCollection({
    loader: yaml('cases'),
    schema: caseSchema.superRefine((entry, context) => {
      if (!entry.run) return;
      const account = accounts.get(entry.account);
      if (!accountNames.has(entry.account)) {
        const message = `is none of ${[...accountNames].join(', ')} in content/accounts`;
        context.addIssue({ code: 'custom', path: ['account'], message });
      }
      for (const { path, reason } of account ? missingReferences(entry, account) : []) {
        context.addIssue({ code: 'custom', path, message: reason });
      }
    }),
  }),
  changes: defineCollection({ loader: yaml('changes'), schema: changeSchema }),
  policies: defineCollection({ loader: yaml('policies'), schema: recipeSchema }),
  accounts: defineCollection({ loader: yaml('accounts'), schema: accountSchema }),
  clientErrors: defineCollection({
    loader: yaml('client-errors'),
    schema: clientErrorSchema(namesIn('cases')),
  }),
  errors: defineCollection({
    loader: yaml('errors'),
    schema: errorEntrySchema({ cases: namesIn('cases'), checks: new Set(checks.map(({ id }) => id)) }),
  }),
};
