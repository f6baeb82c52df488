import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recipeSchema, type Recipe } from '../model/recipe.ts';
import { recipePage } from './recipe-pages.ts';
import { recipeView } from './recipe-view.ts';

const folder = 'content/policies';
const recipe = (id: string): Recipe => ({
  ...recipeSchema.parse(parse(readFileSync(`${folder}/${id}.yaml`, 'utf8'))),
  id,
});
const recipes = readdirSync(folder).map((file) => recipe(file.replace(/\.yaml$/, '')));

describe('recipeView', () => {
  it('tells of every wrong recipe what lets through or locks out, and marks its cell', () => {
    for (const one of recipes) {
      const { reasons, rows, policies } = recipeView(one);
      expect(reasons.length > 0, one.id).toBe(one.wrong !== undefined);
      const marked = rows.flatMap(({ cells }) => cells.filter(({ wrong }) => wrong)).length;
      expect(marked, one.id).toBe(one.wrong?.who.length ?? 0);
      if (one.wrong && one.id !== 'session-deny')
        expect(policies.flatMap(({ lines }) => lines).length, one.id).toBeGreaterThan(0);
    }
  });

  it('gives the reason in the words of the explanation, and the line', () => {
    const { reasons, policies } = recipeView(recipe('force-mfa-bool'));
    expect(reasons).toEqual([
      'aws:MultiFactorAuthPresent is absent for long-term credentials; Bool needs it present.',
    ]);
    const { text = '', lines = [] } = policies[1] ?? {};
    expect(lines.map((line) => text.split('\n')[line - 1]?.trim())).toEqual([
      '"Bool": { "aws:MultiFactorAuthPresent": "false" }',
    ]);
  });

  it('tells the rows of one action apart', () => {
    for (const one of recipes) {
      const names = recipeView(one).rows.map(({ action, resource }) => `${action} ${resource}`);
      expect(new Set(names).size, one.id).toBe(names.length);
    }
  });

  it('marks the condition that lets a role be taken, not the permission to ask for it', () => {
    const view = recipeView(recipe('trust-mfa-if-exists'));
    expect(view.policies.map(({ title, lines }) => [title.split(':')[0], lines.length > 0])).toEqual([
      ['trust policy of the role', true],
      ['policy of the user', false],
    ]);
  });

  it('refuses to show a decision that is not the one expected', () => {
    const bad = structuredClone(recipe('force-mfa'));
    const [call] = bad.calls;
    if (call) call.expect.root = 'implicit deny';
    expect(() => recipeView(bad)).toThrow(
      'content/policies/force-mfa.yaml: ec2:StopInstances, root: allowed',
    );
  });

  it('knows on which page a recipe stands', () => {
    expect(recipePage(recipe('force-mfa'))).toBe('/guides/policies/#force-mfa');
    expect(recipePage(recipe('trust-mfa'))).toBe('/guides/policies-roles/#trust-mfa');
    expect(recipePage(recipe('session-deny'))).toBe('/guides/policies-wrong/#session-deny');
  });
});
