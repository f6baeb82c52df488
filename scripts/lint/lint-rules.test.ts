/** Shows that the project's own ESLint rules bite, each where it should and nowhere else. */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../setup.mjs';

/** The code belongs to no project of TypeScript's, so rules that need types are off. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false, program: null } },
    },
  ],
});

/** Names of the rules that a file with this text would violate. */
async function violated(path: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath: join(root, path) });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

describe('the lint rules', () => {
  it.each([
    ['src/client/x.ts', 'console.log(1);', 'no-console'],
    ['src/components/X.astro', '---\nconsole.log(1);\n---\n<p>x</p>\n', 'no-console'],
    ['src/model/x.ts', 'export const x = document.title;', 'no-restricted-globals'],
    ['src/share/x.ts', 'localStorage.clear();', 'no-restricted-globals'],
    ['src/snippets/x.ts', "export const x = Buffer.from('');", 'no-restricted-globals'],
    ['src/sts/x.ts', 'export const x = Date.now();', 'no-restricted-properties'],
    ['src/iam/x.ts', 'export const x = Math.random();', 'no-restricted-properties'],
    ['src/sts/operations/x.ts', 'export const x = new Date();', 'no-restricted-syntax'],
    ['src/client/x.ts', '// @ts-ignore\nexport const x = 1;', '@typescript-eslint/ban-ts-comment'],
    ['src/client/x.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['src/client/x.ts', '// TODO later\nexport const x = 1;', 'no-warning-comments'],
    ['src/client/x.ts', 'export {};\n'.repeat(301), 'max-lines'],
  ])('%s: %s is refused', async (path, text, rule) => {
    expect(new Set(await violated(path, text))).toContain(rule);
  });

  it.each([
    ['src/playground/x.ts', 'export const x = document.title + String(Date.now());'],
    ['src/sts/x.ts', 'export const x = (ms: number) => new Date(ms);'],
    ['src/sts/x.test.ts', 'export const x = Date.now();'],
    ['scripts/x.mjs', 'console.log(process.argv);'],
  ])('%s: %s passes', async (path, text) => {
    expect(await violated(path, text)).toEqual([]);
  });
});
