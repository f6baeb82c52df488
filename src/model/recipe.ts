/**
 * A recipe of the policy cookbook: policies, calls to try on them, and the decision expected for each kind of
 * credentials. Files in `content/policies`, the name of the file is the id. The tests hold each decision against
 * `src/iam`; the guide and the explorer show them.
 */
import { identityPolicy, trustPolicy } from './policy-schema.ts';
import { evidenceKinds } from './operation.ts';
import { z } from './zod.ts';

/** The kinds of credentials compared, in the order of the columns; `iam/columns.ts` has what they are. */
export const recipeColumnIds = ['longTerm', 'session', 'mfa', 'mfaOld', 'root'] as const;
export type RecipeColumnId = (typeof recipeColumnIds)[number];

/** `refused`: before any policy is read. */
export const recipeDecisions = ['allowed', 'explicit deny', 'implicit deny', 'refused'] as const;

/** Groups of the cookbook, in its order, with their titles. */
export const recipeGroups = {
  everything: 'MFA for everything',
  actions: 'MFA for single actions',
  age: 'How old the MFA may be',
  roles: 'Roles and other accounts',
  sessions: 'Sessions themselves',
} as const;
export type RecipeGroup = keyof typeof recipeGroups;

const name = z.string().regex(/^[\w+=,.@-]{1,128}$/, 'is no name of a policy');
const own = (kind: 'identity' | 'boundary') =>
  z.strictObject({ kind: z.literal(kind), name, document: identityPolicy });

/** A bucket policy and the like: as an identity policy, but each statement names a principal. */
const resourceDocument = z
  .unknown()
  .refine(
    (document) => typeof document === 'object' && document !== null && 'Statement' in document,
    'must be a policy document',
  );

const policy = z.discriminatedUnion('kind', [
  own('identity'),
  own('boundary'),
  z.strictObject({ kind: z.literal('trust'), name, document: trustPolicy }),
  z.strictObject({ kind: z.literal('resource'), name, document: resourceDocument }),
]);

const decision = z.enum(recipeDecisions);

const call = z.strictObject({
  /** `ec2:StopInstances`. */
  action: z.string().regex(/^[a-z0-9-]+:[A-Za-z0-9]+$/, 'is no action'),
  /** An ARN, or `*` where the operation has none. */
  resource: z.string().regex(/^(\*|arn:.+)$/, 'is no ARN'),
  expect: z.strictObject({
    longTerm: decision,
    session: decision,
    mfa: decision,
    mfaOld: decision,
    root: decision,
  }),
});

/** What is wrong with a recipe that is there to be avoided. The reason in words comes from the evaluation. */
const wrong = z.strictObject({
  does: z.enum(['lets through', 'locks out']),
  /** Credentials that come through, or are kept out, against the intention. */
  who: z.array(z.enum(recipeColumnIds)).min(1),
  /** Place of the call among `calls`. */
  call: z.int().min(0).default(0),
  /** The recipe to take in its place. */
  instead: z.string(),
  /** Id of the linter's rule that finds it; absent where no policy by itself shows it. */
  finding: z.string().optional(),
});

const sentence = z
  .string()
  .max(220)
  .refine((text) => text.endsWith('.'), 'is a sentence: it ends in a full stop');

export const recipeSchema = z
  .strictObject({
    title: z
      .string()
      .max(64)
      .refine((text) => !text.endsWith('.'), 'is a title: no full stop at its end'),
    /** What the policies do, or are meant to do. */
    summary: sentence,
    group: z.enum(Object.keys(recipeGroups) as [RecipeGroup, ...RecipeGroup[]]),
    /** Place within its group. */
    order: z.int(),
    /** In the order in which they are shown; at most one boundary, and one policy of the resource. */
    policies: z.array(policy).min(1),
    /** The account of the resource, where its ARN does not tell and it is not the caller's. */
    resourceAccountId: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    calls: z.array(call).min(1),
    /** What to know when it is used. */
    notes: z.array(sentence).default([]),
    wrong: wrong.optional(),
    evidence: z.strictObject({
      kind: z.enum(evidenceKinds),
      /** As in cases: addresses in it become links. */
      source: z.string(),
    }),
  })
  .superRefine(({ policies, calls, wrong: fault }, context) => {
    const kinds = policies.map(({ kind }) => kind);
    const report = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (kinds.filter((kind) => kind === 'boundary').length > 1)
      report(['policies'], 'has more than one boundary');
    if (kinds.filter((kind) => kind === 'trust' || kind === 'resource').length > 1)
      report(['policies'], 'has more than one policy of the resource');
    for (const [index, { action }] of calls.entries()) {
      if (kinds.includes('trust') && action !== 'sts:AssumeRole')
        report(['calls', index, 'action'], 'must be sts:AssumeRole: a trust policy is given');
    }
    if (!fault) return;
    const shown = calls[fault.call];
    if (!shown) return report(['wrong', 'call'], 'is none of the calls');
    for (const who of fault.who) {
      if ((shown.expect[who] === 'allowed') !== (fault.does === 'lets through'))
        report(['wrong', 'who'], `${who}: the decision expected says otherwise`);
    }
  });

/** A recipe as the site uses it, defaults filled in. */
export type Recipe = z.infer<typeof recipeSchema> & { id: string };
export type RecipePolicy = Recipe['policies'][number];
export type RecipeCall = Recipe['calls'][number];
