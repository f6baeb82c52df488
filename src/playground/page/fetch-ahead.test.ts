import { describe, expect, it } from 'vitest';
import { fetchAhead, mayFetchAhead, type Surroundings } from './fetch-ahead.ts';

describe('mayFetchAhead', () => {
  it('is for fast lines and unknown ones, where no data is saved and nobody uses fingers', () => {
    expect(mayFetchAhead(undefined, false)).toBe(true);
    expect(mayFetchAhead({ effectiveType: '4g', saveData: false }, false)).toBe(true);
    expect(mayFetchAhead({ effectiveType: '3g' }, false)).toBe(false);
    expect(mayFetchAhead({ effectiveType: '4g', downlink: 1.6 }, false)).toBe(false);
    expect(mayFetchAhead({ effectiveType: '4g', downlink: 10 }, false)).toBe(true);
    expect(mayFetchAhead({ effectiveType: '4g', saveData: true }, false)).toBe(false);
    expect(mayFetchAhead(undefined, true)).toBe(false);
  });
});

describe('fetchAhead', () => {
  const run = async (changes: Partial<Surroundings> = {}): Promise<string[]> => {
    const fetched: string[] = [];
    fetchAhead({
      idle: (act) => act(),
      network: undefined,
      fingers: false,
      files: '/a /b',
      fetch: (file) => Promise.resolve(fetched.push(file)),
      ...changes,
    });
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    return fetched;
  };

  it('fetches each file, in order', async () => {
    expect(await run()).toEqual(['/a', '/b']);
  });

  it('fetches nothing without idle time, without files, or where it may not', async () => {
    expect(await run({ idle: undefined })).toEqual([]);
    expect(await run({ files: '' })).toEqual([]);
    expect(await run({ network: { saveData: true } })).toEqual([]);
  });

  it('ends with the first error', async () => {
    const asked: string[] = [];
    await run({ fetch: (file) => (asked.push(file), Promise.reject(new Error('offline'))) });
    expect(asked).toEqual(['/a']);
  });
});
