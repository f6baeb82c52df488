import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded.ts';

describe('seededRandom', () => {
  it('gives the same bytes for the same seed, others for another', () => {
    expect(seededRandom('a')(40)).toEqual(seededRandom('a')(40));
    expect(seededRandom('a')(40)).not.toEqual(seededRandom('b')(40));
  });

  it('goes on from call to call', () => {
    const random = seededRandom('a');
    expect(random(16)).not.toEqual(random(16));
    expect(random(0)).toHaveLength(0);
    expect(random(33)).toHaveLength(33);
  });
});
