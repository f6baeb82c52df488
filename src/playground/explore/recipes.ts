/** The cookbook's recipes as the explorer takes them. */
import type { Account } from '../../model/account.ts';
import type { Recipe } from '../../model/recipe.ts';
import type { ExploreInput } from './input.ts';

export interface ExploreRecipe extends Pick<
  Recipe,
  'id' | 'title' | 'summary' | 'policies' | 'calls' | 'resourceAccountId'
> {
  /** It is there to be avoided. */
  isWrong: boolean;
  /** Where the cookbook has it. */
  href: string;
}

/** What the explorer loads when it is wanted: `/playground/policies/data.json`. */
export interface ExploreData {
  /** In the order of the cookbook. */
  groups: readonly { title: string; recipes: readonly ExploreRecipe[] }[];
  /** Whose keys ask the simulated STS. */
  account: Account;
}

export const inputOfRecipe = ({
  title,
  policies,
  calls,
  resourceAccountId,
}: ExploreRecipe): ExploreInput => ({
  title,
  policies: policies.map(({ kind, name, document }) => ({
    kind,
    name,
    text: JSON.stringify(document, null, 2),
  })),
  calls: calls.map(({ action, resource }) => ({ action, resource })),
  resourceAccountId,
});

export const recipeById = ({ groups }: ExploreData, id: string): ExploreRecipe | undefined =>
  groups.flatMap(({ recipes }) => recipes).find((recipe) => recipe.id === id);
