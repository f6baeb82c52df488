/** The policies of a recipe of the cookbook, ready to be asked. */
import type { Recipe } from '../model/recipe.ts';
import { readPolicy } from './policy.ts';
import type { PolicySet } from './stages.ts';

/** A boundary, a trust policy and a resource's policy are there at most once; the schema sees to it. */
export function policySetOf({
  policies,
  resourceAccountId,
}: Pick<Recipe, 'policies' | 'resourceAccountId'>): PolicySet {
  const read = policies.map(({ kind, name, document }) => readPolicy(document, kind, name));
  return {
    identity: read.filter(({ kind }) => kind === 'identity'),
    boundary: read.find(({ kind }) => kind === 'boundary'),
    resource: read.find(({ kind }) => kind === 'trust' || kind === 'resource'),
    resourceAccountId,
  };
}
