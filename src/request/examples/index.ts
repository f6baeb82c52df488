import { codeExamples } from './code.ts';
import { documentExamples } from './document.ts';
import type { Examples } from './example.ts';
import { generalExamples } from './general.ts';
import { serialExamples } from './serial.ts';
import { surroundingsExamples } from './surroundings.ts';

/** By the id of the rule. */
export const examples: Readonly<Record<string, Examples>> = {
  ...surroundingsExamples,
  ...documentExamples,
  ...serialExamples,
  ...codeExamples,
  ...generalExamples,
};
