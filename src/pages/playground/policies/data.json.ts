import type { APIRoute } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { href } from '../../../components/paths.ts';
import { recipePage } from '../../../components/recipe-pages.ts';
import { recipeGroups, type Recipe, type RecipeGroup } from '../../../model/recipe.ts';
import type { ExploreData } from '../../../playground/explore/recipes.ts';

/** What the explorer loads when it is wanted: the cookbook, and the account whose keys ask the simulated STS. */
export const GET: APIRoute = async () => {
  const account = await getEntry('accounts', 'main');
  if (!account) throw new Error('content/accounts has no main account');
  const recipes: Recipe[] = (await getCollection('policies')).map(({ id, data }) => ({ ...data, id }));
  const groups = (Object.keys(recipeGroups) as RecipeGroup[]).map((group) => ({
    title: recipeGroups[group],
    recipes: recipes
      .filter((recipe) => recipe.group === group)
      .sort((a, b) => a.order - b.order)
      .map(({ id, title, summary, group: of, policies, calls, resourceAccountId, wrong }) => ({
        id,
        title,
        summary,
        policies,
        calls,
        ...(resourceAccountId !== undefined && { resourceAccountId }),
        isWrong: wrong !== undefined,
        href: href(recipePage({ id, group: of, wrong })),
      })),
  }));
  return Response.json({ groups, account: account.data } satisfies ExploreData);
};
