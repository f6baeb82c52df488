/** What a page shows of a recipe: its policies as text, its decisions, and the line that makes them. */
import { columnsAt } from '../iam/columns.ts';
import { explain, type Explanation } from '../iam/explain.ts';
import { isAllowed } from '../iam/evaluate.ts';
import { reasonOf } from '../iam/reason.ts';
import { policySetOf } from '../iam/recipe.ts';
import { writeCompact } from '../json/compact.ts';
import { lineAt, nameOf, placeOf, readJson } from '../json/text.ts';
import type { JsonPath } from '../json/values.ts';
import type { Evidence } from '../model/operation.ts';
import type { Recipe, RecipeColumnId, RecipePolicy } from '../model/recipe.ts';

/** The instant of the calls, the same in each build. */
const now = Date.parse('2026-11-22T10:40:12Z');
const columns = columnsAt(now);
/** Characters that a line of code has room for. */
const codeWidth = 64;

export interface RecipeCell {
  outcome: 'allowed' | 'refused';
  evidence: Evidence;
  /** Comes out against the intention. */
  wrong: boolean;
}

export interface RecipeView {
  policies: readonly { title: string; text: string; lines: readonly number[] }[];
  columns: readonly { id: RecipeColumnId; label: string }[];
  /** `resource` tells rows of one action apart, in the fewest parts of its ARN; absent where there is one row. */
  rows: readonly { action: string; resource?: string | undefined; cells: readonly RecipeCell[] }[];
  /** What lets through, or locks out, in a sentence each; empty where the recipe does what it is meant to. */
  reasons: readonly string[];
}

const titles: Record<RecipePolicy['kind'], string> = {
  identity: 'policy of the user',
  boundary: 'permissions boundary of the user',
  trust: 'trust policy of the role',
  resource: 'policy of the resource',
};

/** Lines, from 1, of the member at a path: its name and its value. */
function linesOf(text: string, path: JsonPath): number[] {
  const read = readJson(text);
  if (!read.ok) return [];
  const at = [...path];
  const value = placeOf(read.root, at);
  const start = lineAt(text, (nameOf(read.root, at) ?? value).offset).line;
  const end = lineAt(text, value.offset + value.length).line;
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

/** The end of an ARN that no other has: `report.csv`, or `bucket/report.csv`. Undefined where there is no other. */
function shortName(arn: string, others: readonly string[]): string | undefined {
  if (others.length === 0) return undefined;
  const ends = [/[:/]/, ':'].map((cut) => (from: string) => from.split(cut).at(-1) ?? from);
  const end = ends.find((of) => !others.some((other) => of(other) === of(arn)));
  return end?.(arn) ?? arn;
}

/** The view of a recipe. Throws where a decision is not the one that the recipe expects, which stops the build. */
export function recipeView(recipe: Recipe): RecipeView {
  const { id, policies, calls, wrong } = recipe;
  const set = policySetOf(recipe);
  const asked = calls.map(({ action, resource, expect }) => {
    const cells = columns.map((column): Explanation => {
      const { credential, context } = column;
      const explanation = explain({ credential, context, action, resource }, set);
      if (explanation.decision === expect[column.id]) return explanation;
      throw new Error(`content/policies/${id}.yaml: ${action}, ${column.id}: ${explanation.decision} came`);
    });
    return { action, resource, cells };
  });
  const at = (call: number, who: RecipeColumnId): Explanation | undefined =>
    asked[call]?.cells[columns.findIndex((column) => column.id === who)];
  const shown = (wrong?.who ?? ['longTerm']).flatMap((who) => at(wrong?.call ?? 0, who) ?? []);
  const found = shown.map(reasonOf);
  return {
    policies: policies.map(({ kind, name, document }) => {
      const text = writeCompact(document, codeWidth);
      const places = found.flatMap(({ place }) => (place?.policy === name ? [place.path] : []));
      const lines = new Set(places.flatMap((path) => linesOf(text, path)));
      return { title: `${titles[kind]}: ${name}`, text, lines: [...lines] };
    }),
    columns,
    rows: asked.map(({ action, resource, cells }, call) => ({
      action,
      resource: shortName(
        resource,
        asked.flatMap((other) => (other.action === action && other !== asked[call] ? [other.resource] : [])),
      ),
      cells: cells.map((cell, index) => ({
        outcome: isAllowed(cell) ? 'allowed' : 'refused',
        evidence: reasonOf(cell).evidence,
        wrong:
          wrong?.call === call &&
          wrong.who.some((who) => columns.findIndex(({ id: c }) => c === who) === index),
      })),
    })),
    reasons: wrong ? [...new Set(found.map(({ why }) => why))] : [],
  };
}
