import { describe, expect, it } from 'vitest';
import { comparedOperations, comparison } from './comparison.ts';
import { stsOperations } from './operations-around.ts';

describe('comparison', () => {
  it.each(comparison.map((row) => [row.question, row] as const))(
    'answers “%s” for each operation',
    (_question, row) => {
      for (const name of comparedOperations) {
        const { text, lifetime, evidence } = row.cells[name];
        expect([text, lifetime].filter((part) => part !== undefined)).toHaveLength(1);
        // Whoever claims something says how it is known.
        expect(evidence === undefined, name).toBe(text === 'Not known.');
      }
    },
  );

  it('asks each question once', () => {
    const questions = comparison.map((row) => row.question);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('compares operations of STS, and knows something of each', () => {
    for (const name of comparedOperations) {
      expect(stsOperations).toContain(name);
      expect(comparison.filter(({ cells }) => cells[name].evidence !== undefined).length).toBeGreaterThan(4);
    }
  });

  it('gives lifetimes in order', () => {
    const lifetimes = comparison.flatMap((row) =>
      comparedOperations.flatMap((name) => row.cells[name].lifetime ?? []),
    );
    expect(lifetimes.length).toBeGreaterThan(0);
    for (const { min, default: usual, max } of lifetimes) {
      expect(min).toBeLessThanOrEqual(usual);
      expect(usual).toBeLessThanOrEqual(max);
    }
  });
});
