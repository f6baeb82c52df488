import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { groups, pieces } from './pieces.ts';

const src = new URL('..', import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);

it('names modules that are there, each once', () => {
  const named = Object.values(pieces).flat();
  expect(new Set(named).size).toBe(named.length);
  for (const module of named) {
    const found = module.endsWith('/')
      ? files.some((file) => file.startsWith(module))
      : [`${module}.ts`, `${module}.tsx`].some((file) => files.includes(file));
    expect(found, module).toBe(true);
  }
});

it('gives a module to its piece alone', () => {
  const pieceOf = (id: string): string[] => groups.filter(({ test }) => test(id)).map(({ name }) => name);
  expect(pieceOf('/x/src/playground/store.ts')).toEqual(['store']);
  expect(pieceOf('/x/src/request/rules/value-type.ts')).toEqual(['why']);
  expect(pieceOf('/x/src/playground/explore/store.ts')).toEqual([]);
  expect(pieceOf('\0vite/preload-helper.js')).toEqual(['href']);
  expect(pieceOf('/x/node_modules/preact/dist/preact.module.js')).toEqual(['preact']);
});
