/** A statement on its own, as the reasons show it. */
import { expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

it('cuts a statement out of its text, without its margin and with its places', () => {
  const source =
    '{\n  "Statement": [\n    {\n      "Effect": "Allow",\n      "Action": ["a:B"]\n    }\n  ]\n}';
  const excerpt = excerptOf(
    source,
    ['Statement', 0],
    [
      ['Statement', 0, 'Effect'],
      ['Statement', 0, 'Action'],
    ],
  );
  expect(excerpt?.text).toBe('{\n  "Effect": "Allow",\n  "Action": ["a:B"]\n}');
  const marked = excerpt?.markers.map(({ offset, length }) => excerpt.text.slice(offset, offset + length));
  expect(marked).toEqual(['"Allow"', '"Action"']);
  expect(excerptOf('{', ['Statement', 0], [])).toBeUndefined();
});
