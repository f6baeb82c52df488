/** The recipes of `content/policies`: each decision is the evaluator's, each policy passes the linter or shows its fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recipeColumnIds, recipeSchema, type Recipe, type RecipePolicy } from '../model/recipe.ts';
import { columnsAt } from './columns.ts';
import { catalogue } from './data/index.ts';
import { evaluate } from './evaluate.ts';
import { applyFix } from './lint/edit.ts';
import { lintPolicy } from './lint/lint.ts';
import { policySetOf } from './recipe.ts';
import { noon } from './testing.ts';

const folder = 'content/policies';
const recipes: Recipe[] = readdirSync(folder).map((file) => ({
  ...recipeSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))),
  id: file.replace(/\.yaml$/, ''),
}));
const ids = new Map(recipes.map((recipe) => [recipe.id, recipe]));
const columns = columnsAt(noon * 1000);

it('has the columns that recipes name, in their order', () => {
  expect(columns.map(({ id }) => id)).toEqual(recipeColumnIds);
});

describe.each(recipes)('recipe $id', (recipe) => {
  const { policies, calls, wrong } = recipe;

  it.each(calls)('$action on $resource is decided as it says', ({ action, resource, expect: expected }) => {
    const set = policySetOf(recipe);
    const decisions = columns.map(({ id, credential, context }) => {
      const { decision, certain } = evaluate({ credential, context, action, resource }, set);
      return [id, certain ? decision : `perhaps ${decision}`];
    });
    expect(Object.fromEntries(decisions)).toEqual(expected);
  });

  it('passes the linter, or shows its fault to it', () => {
    const findings = policies.flatMap(({ document, kind }) => lintPolicy(document, { kind, catalogue }));
    const faults = findings.filter(({ severity }) => severity !== 'note').map(({ id }) => id);
    expect(findings.filter(({ severity }) => severity === 'refused')).toEqual([]);
    if (wrong?.finding === undefined) expect(faults).toEqual([]);
    else expect(findings.map(({ id }) => id)).toContain(wrong.finding);
  });

  it('does what it was meant to once the fixes are made', () => {
    if (wrong?.finding === undefined) return;
    const fixed = policies.map((one): RecipePolicy => {
      const [finding] = lintPolicy(one.document, { kind: one.kind, catalogue }).filter(
        ({ id, fix }) => id === wrong.finding && fix,
      );
      return finding?.fix ? ({ ...one, document: applyFix(one.document, finding.fix) } as RecipePolicy) : one;
    });
    if (fixed.every((one, index) => one === policies[index])) return;
    const { action = '', resource = '' } = calls[wrong.call] ?? {};
    for (const { id, credential, context } of columns) {
      const set = policySetOf({ ...recipe, policies: fixed });
      const { decision } = evaluate({ credential, context, action, resource }, set);
      if (wrong.who.includes(id)) expect(decision === 'allowed', id).toBe(wrong.does === 'locks out');
    }
  });

  it('names a recipe that does it right', () => {
    if (!wrong) return;
    expect(ids.get(wrong.instead)?.wrong, wrong.instead).toBeUndefined();
    expect([...ids.keys()]).toContain(wrong.instead);
  });
});
