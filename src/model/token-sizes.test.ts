import { describe, expect, it } from 'vitest';
import { recordedTokenSizes, utilizationOf } from './token-sizes.ts';

describe('utilizationOf', () => {
  it.each(recordedTokenSizes.map(({ size, utilization }) => [size, utilization]))(
    'gives for %i bytes the %i percent on record',
    (size, utilization) => {
      expect(utilizationOf(size)).toBe(utilization);
    },
  );

  it('gives 100 for the largest token and no more before it', () => {
    expect(utilizationOf(4096)).toBe(100);
    expect(utilizationOf(4095)).toBe(99);
  });
});
