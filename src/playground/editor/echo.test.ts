import { expect, it } from 'vitest';
import { createEcho } from './echo.ts';

it('knows what came from the editor, also when it comes back late or in part', () => {
  const echo = createEcho();
  for (const text of ['a', 'ab', 'abc']) echo.told(text);
  expect(echo.isOwn('ab')).toBe(true);
  expect(echo.isOwn('abc')).toBe(true);
});

it('knows what others wrote, also when the editor had told of it long ago', () => {
  const echo = createEcho();
  expect(echo.isOwn('x')).toBe(false);
  echo.told('a');
  echo.told('ab');
  expect(echo.isOwn('ab')).toBe(true);
  expect(echo.isOwn('a')).toBe(false);
});

it('waits for nothing more once others have written', () => {
  const echo = createEcho();
  echo.told('a');
  expect(echo.isOwn('x')).toBe(false);
  expect(echo.isOwn('a')).toBe(false);
});
