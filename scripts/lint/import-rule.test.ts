/** Shows that the import rule bites: a small tree with one violation at a time, and one that keeps to the rule. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { root } from '../setup.mjs';

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** Names of the rules that a tree of files violates. */
async function violated(files: Record<string, string>): Promise<string[]> {
  const tree = mkdtempSync(join(tmpdir(), 'import-rule-'));
  trees.push(tree);
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  symlinkSync(join(root, 'package.json'), join(tree, 'package.json'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const { tsConfig: _ours, ...options } = config.options;
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: tree,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  const names = (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
  return [...new Set(names)].sort();
}

const leaf = 'export const a = 1;\nexport type A = number;\n';

describe('the import rule', () => {
  it('lets imports run downwards', async () => {
    const files = {
      'src/model/a.ts': `import { z } from 'zod';\n${leaf}export const b = z;\n`,
      'src/sts/a.ts': `import { a } from '../model/a.ts';\nexport const c = a;\n`,
      'src/client/a.ts': `import { c } from '../sts/a.ts';\nexport const d = c;\n`,
      'src/playground/a.tsx': `import { render } from 'preact';\nimport { d } from '../client/a.ts';\nexport const e = [d, render];\n`,
      'src/components/a.ts': `import { getCollection } from 'astro:content';\nimport { e } from '../playground/a.tsx';\nexport const f = [e, getCollection];\n`,
      'src/sts/a.test.ts': `import { readFileSync } from 'node:fs';\nimport { it } from 'vitest';\nexport const t = [it, readFileSync];\n`,
    };
    expect(await violated(files)).toEqual([]);
  });

  it.each([
    ['json', 'model', 'downwards-from-json'],
    ['model', 'sts', 'downwards-from-model'],
    ['sts', 'client', 'downwards-from-sts-iam-request'],
    ['iam', 'playground', 'downwards-from-sts-iam-request'],
    ['request', 'snippets', 'downwards-from-sts-iam-request'],
    ['client', 'playground', 'downwards-from-client-share-snippets'],
    ['share', 'components', 'downwards-from-client-share-snippets'],
    ['snippets', 'pages', 'downwards-from-client-share-snippets'],
    ['playground', 'components', 'downwards-from-playground'],
    ['model', 'a-room-that-has-no-floor', 'downwards-from-model'],
  ])('forbids %s to import %s, types included', async (from, to, rule) => {
    const target = { [`src/${to}/a.ts`]: leaf };
    const value = `import { a } from '../${to}/a.ts';\nexport const b = a;\n`;
    const type = `import type { A } from '../${to}/a.ts';\nexport type B = A;\n`;
    expect(await violated({ ...target, [`src/${from}/b.ts`]: value })).toEqual([rule]);
    expect(await violated({ ...target, [`src/${from}/b.ts`]: type })).toEqual([rule]);
  });

  it('forbids rings, of types too', async () => {
    const files = {
      'src/sts/a.ts': `import type { B } from './b.ts';\nexport type A = B;\n`,
      'src/sts/b.ts': `import type { A } from './a.ts';\nexport type B = A | 1;\n`,
    };
    expect(await violated(files)).toEqual(['no-ring']);
  });

  it.each([
    ['model', 'node:fs', 'no-node-in-the-browser'],
    ['snippets', 'path', 'no-node-in-the-browser'],
    ['playground', 'node:crypto', 'no-node-in-the-browser'],
    ['sts', 'preact', 'no-ui-below-the-playground'],
    ['share', '@preact/signals', 'no-ui-below-the-playground'],
    ['client', 'preact/hooks', 'no-ui-below-the-playground'],
    ['playground', 'astro:content', 'no-astro-below-the-pages'],
    ['model', 'astro/zod', 'no-astro-below-the-pages'],
    ['playground', 'vitest', 'no-development-packages-in-the-site'],
    ['components', 'vitest', 'no-development-packages-in-the-site'],
    ['request', './missing.ts', 'every-import-is-found'],
  ])('forbids %s to import %s', async (room, imported, rule) => {
    expect(
      await violated({ [`src/${room}/a.ts`]: `import * as x from '${imported}';\nexport default x;\n` }),
    ).toEqual([rule]);
  });

  it('names Monaco below the playground even before it is installed', async () => {
    const files = { 'src/request/a.ts': `import * as x from 'monaco-editor/editor';\nexport default x;\n` };
    expect(await violated(files)).toContain('no-ui-below-the-playground');
  });

  it('lets tests share helpers, and nothing else import them', async () => {
    const helper = { 'src/client/testing.ts': `import * as fs from 'node:fs';\nexport const a = fs;\n` };
    const importer = `import { a } from './testing.ts';\nexport const b = a;\n`;
    expect(await violated({ ...helper, 'src/client/x.test.ts': importer })).toEqual([]);
    expect(await violated({ ...helper, 'src/client/x.ts': importer })).toEqual(['no-test-in-the-site']);
  });

  it('forbids the site to import its tests and scripts', async () => {
    const files = {
      'scripts/a.ts': leaf,
      'src/client/a.ts': `import { a } from '../../scripts/a.ts';\nexport const b = a;\n`,
    };
    expect(await violated(files)).toEqual(['no-tools-in-the-site']);
  });
});
