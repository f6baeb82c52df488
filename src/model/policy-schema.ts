/**
 * The shape of policy documents in account files. Only the shape: what is legal and still wrong is for a linter.
 * Source: IAM User Guide, "Grammar of the IAM JSON policy language".
 */
import { z } from './zod.ts';

const texts = z.union(
  [z.string(), z.array(z.string()).min(1, 'must not be empty')],
  'must be a text or a list of texts',
);
const value = z.union([z.string(), z.number(), z.boolean()]);
const values = z.union([value, z.array(value)], 'must be a value or a list of values');
const conditions = z.record(z.string(), z.record(z.string(), values));

const principal = z.union(
  [z.literal('*'), z.partialRecord(z.enum(['AWS', 'Service', 'Federated', 'CanonicalUser']), texts)],
  'must be * or a map of AWS, Service, Federated',
);

// Elements stand in the order in which they are read and written.
const head = {
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny'], 'must be Allow or Deny'),
};
const actions = { Action: texts.optional(), NotAction: texts.optional() };
const tail = { Condition: conditions.optional() };

interface Actions {
  Action?: unknown;
  NotAction?: unknown;
}
const oneAction = (statement: Actions): boolean =>
  (statement.Action === undefined) !== (statement.NotAction === undefined);
const oneActionOnly = 'must have Action or NotAction, and not both';

const identityStatement = z
  .strictObject({ ...head, ...actions, Resource: texts.optional(), NotResource: texts.optional(), ...tail })
  .refine(oneAction, oneActionOnly)
  .refine(
    ({ Resource, NotResource }) => (Resource === undefined) !== (NotResource === undefined),
    'must have Resource or NotResource, and not both',
  );

const trustStatement = z
  .strictObject({ ...head, Principal: principal, ...actions, ...tail })
  .refine(oneAction, oneActionOnly);

const document = <S extends z.ZodType>(statement: S) =>
  z.strictObject({
    Version: z.enum(['2012-10-17', '2008-10-17'], 'must be 2012-10-17 or 2008-10-17').optional(),
    Id: z.string().optional(),
    // One statement may stand without a list around it.
    Statement: z.preprocess(
      (raw) => (typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? [raw] : raw),
      z.array(statement, 'must be a statement or a list of them'),
    ),
  });

/** Identity policies and permissions boundaries: they name resources and no principal. */
export const identityPolicy = document(identityStatement);
/** Trust policies: they name principals; the role is the resource. */
export const trustPolicy = document(trustStatement);
