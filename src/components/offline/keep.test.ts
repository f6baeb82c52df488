import { expect, it } from 'vitest';
import { mayKeep } from './keep.ts';

it('fetches nothing in frames, nor where each byte counts', () => {
  const fast = { saveData: false, effectiveType: '4g' };
  expect(mayKeep({ framed: false, connection: fast })).toBe(true);
  // Most browsers say nothing of it.
  expect(mayKeep({ framed: false, connection: undefined })).toBe(true);
  expect(mayKeep({ framed: true, connection: fast })).toBe(false);
  expect(mayKeep({ framed: false, connection: { ...fast, saveData: true } })).toBe(false);
  for (const effectiveType of ['slow-2g', '2g', '3g'])
    expect(mayKeep({ framed: false, connection: { effectiveType } })).toBe(false);
});
