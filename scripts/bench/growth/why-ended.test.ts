import { describe, expect, it } from 'vitest';
import { whyEnded } from './why-ended.ts';

describe('why a build ended', () => {
  it.each([
    ['time', 143, 'building', 'ended by us after 10 minutes'],
    ['memory', 134, 'FATAL ERROR: JavaScript heap out of memory', 'it ran out of memory'],
    [
      'what the build says',
      1,
      '10:00 built\n10:01 [ERROR] [offline] An unhandled error occurred\n\u001B[31m3100000 bytes would be kept on a first visit; 3000000 may be\u001B[0m\n  at x',
      '3100000 bytes would be kept on a first visit; 3000000 may be',
    ],
    ['nothing', 9, 'building', 'it ended with 9'],
  ])('tells of %s', (_what, code, log, said) => {
    expect(whyEnded(code, log, 10)).toBe(said);
  });
});
