import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { cut, cutFile, cutText } from './cut.ts';

it('is as the installed data has it; if not, run: node scripts/iam-data.mjs', async () => {
  expect(await readFile(cutFile, 'utf8')).toBe(cutText(await cut()));
});
