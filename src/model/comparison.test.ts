import { describe, expect, it } from 'vitest';
import { comparedOperations, comparison } from './comparison.ts';

describe('comparison', () => {
  it.each(comparison.map((row) => [row.question, row] as const))(
    'answers “%s” for each operation',
    (_question, row) => {
      for (const name of comparedOperations) {
        const { text, lifetime } = row.cells[name];
        expect([text, lifetime].filter((part) => part !== undefined)).toHaveLength(1);
      }
    },
  );

  it('asks each question once', () => {
    const questions = comparison.map((row) => row.question);
    expect(new Set(questions).size).toBe(questions.length);
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
