/** String and ARN operators. Sources: IAM User Guide, "Condition operators". */
import { fits, patternOf, type Part, type Pattern } from '../match.ts';
import { pair, textOf, type Operator, type Test } from './operator.ts';

const string = { variables: true };

const equals = (parts: readonly Part[]): Test => {
  const wanted = textOf(parts);
  return (actual) => actual === wanted;
};

const equalsIgnoreCase = (parts: readonly Part[]): Test => {
  const wanted = textOf(parts).toLowerCase();
  return (actual) => actual.toLowerCase() === wanted;
};

const like = (parts: readonly Part[]): Test => {
  const pattern = patternOf(parts);
  return (actual) => fits(pattern, actual);
};

const segmentsOfArn = 6;

/** The six segments of an ARN, the last with all colons that follow; undefined where there are fewer. */
export function arnSegments(text: string): string[] | undefined {
  const parts = text.split(':');
  if (parts.length < segmentsOfArn) return undefined;
  return [...parts.slice(0, segmentsOfArn - 1), parts.slice(segmentsOfArn - 1).join(':')];
}

/** Parts of a pattern by segment; a colon in a value that a variable put in does not end one. */
function patternSegments(parts: readonly Part[]): Pattern[] | undefined {
  const segments: Part[][] = [[]];
  for (const part of parts) {
    const pieces = part.literal ? [part.text] : part.text.split(':');
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 && segments.length < segmentsOfArn) segments.push([]);
      const text = index > 0 && segments.at(-1)?.length ? `:${piece}` : piece;
      segments.at(-1)?.push({ ...part, text });
    }
  }
  return segments.length === segmentsOfArn ? segments.map(patternOf) : undefined;
}

/** Each of the six segments by itself, so that a `*` in one does not run into the next (documented). */
const arn = (parts: readonly Part[]): Test | undefined => {
  // A variable may hold a whole ARN.
  const whole = parts.every(({ literal }) => literal) ? arnSegments(textOf(parts)) : undefined;
  const patterns = whole?.map((text) => patternOf([{ text, literal: true }])) ?? patternSegments(parts);
  if (!patterns) return undefined;
  return (actual) => {
    const segments = arnSegments(actual);
    return segments && patterns.every((pattern, index) => fits(pattern, segments[index] ?? ''));
  };
};

const arnValues = { variables: true, prepare: arn };

export const textOperators: readonly Operator[] = [
  ...pair({ name: 'StringEquals', ...string, prepare: equals }, 'StringNotEquals'),
  ...pair(
    { name: 'StringEqualsIgnoreCase', ...string, prepare: equalsIgnoreCase },
    'StringNotEqualsIgnoreCase',
  ),
  ...pair({ name: 'StringLike', ...string, prepare: like }, 'StringNotLike'),
  ...pair({ name: 'ArnEquals', ...arnValues }, 'ArnNotEquals'),
  ...pair({ name: 'ArnLike', ...arnValues }, 'ArnNotLike'),
];
