/** On which page of the guides a recipe stands. */
import type { Recipe } from '../model/recipe.ts';

/** Its address on the site, with its anchor. */
export function recipePage({ id, group, wrong }: Pick<Recipe, 'id' | 'group' | 'wrong'>): string {
  const own = group === 'roles' || group === 'sessions' ? 'policies-roles' : 'policies';
  return `/guides/${wrong ? 'policies-wrong' : own}/#${id}`;
}
