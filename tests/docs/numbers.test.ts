/** Holds the numbers in prose to those of the model. */
import { describe, expect, it } from 'vitest';
import { durations, modelNumbers } from '../../src/model/numbers.ts';
import { getSessionToken, maxDuration, minDuration } from '../../src/model/operation.ts';
import { isName, unknownIn, type Ordinary } from './known-numbers.ts';
import { codeOf, namesOf, numbersOf, pages, proseOf, spansOf } from './prose.ts';

/** Numbers of these pages themselves, and what they count. */
const ours: Ordinary = {
  'reference/how-faithful.mdx': { '25000': 'requests made at random in each run of the tests' },
  'guides/one-time-codes.mdx': { 'two codes': 'of two scripts' },
  'guides/security.mdx': {
    '1024': 'characters of a string that a heap snapshot shows',
    '1,024 characters': 'characters of a string that a heap snapshot shows',
    '15 characters': 'of the shortest piece that the search for leaks finds',
  },
  'guides/self-hosting.mdx': { 'two seconds': 'between a page and what is kept of the site' },
};

const all = pages();

describe.each(all)('the numbers in $path', ({ path, text }) => {
  const prose = proseOf(text);

  it('are of the model, or of the page', () => {
    const unknown = unknownIn(path, prose).map(({ said }) => said);
    expect(unknown.filter((said) => ours[path]?.[said] === undefined)).toEqual([]);
    const names = namesOf(text).filter((name) => /^\d{3,}$/.test(name) && !/^\d{6}$/.test(name));
    expect(names.filter((name) => !modelNumbers.has(Number(name)) && !isName(Number(name)))).toEqual([]);
  });

  it('come from the model where they are durations', () => {
    // <Num of={maxDuration} /> and <Span of={maxDuration} />, not digits that somebody typed.
    expect(numbersOf(prose).filter((value) => durations.includes(value))).toEqual([]);
  });

  it('are in range where a call is shown', () => {
    const asked = codeOf(text)
      .flatMap((code) => [
        ...code.matchAll(/(?:DurationSeconds["']?\s*[:=]|--duration-seconds)\s*["']?(\d+)/g),
      ])
      .map(([, digits]) => Number(digits));
    expect(asked.filter((value) => value < minDuration || value > maxDuration)).toEqual([]);
  });
});

describe('the reasons', () => {
  it('are all needed', () => {
    const found = all.flatMap(({ path, text }) => unknownIn(path, proseOf(text)));
    const said = new Set(found.map(({ place, said: words }) => `${place}: ${words}`));
    const reasons = Object.entries(ours).flatMap(([path, of]) =>
      Object.keys(of).map((words) => `${path}: ${words}`),
    );
    expect(reasons.filter((reason) => !said.has(reason))).toEqual([]);
  });
});

describe('what the test reads', () => {
  it('is prose, without code, tags, expressions and addresses', () => {
    const text =
      'import a from "900";\n\nLasts 129,600 s (`4096`), <Num of={3600} /> {3600} [x](/900/).\n\n```sh\n777\n```\n';
    expect(numbersOf(proseOf(text))).toEqual([129_600]);
    expect(namesOf(text)).toEqual(['4096']);
    expect(codeOf(text)).toEqual(['777\n']);
  });

  it('finds numbers in groups, and none in names', () => {
    expect(numbersOf('129600, 129 600 and 43_200; RFC-6238, v900, 127.0.0.1:4566')).toEqual([
      129_600, 129_600, 43_200,
    ]);
  });

  it('finds spans in digits and in words', () => {
    const text = 'Twelve hours, 15 minutes, an hour; 36-hour, thirty-six hours, thirteen minutes';
    expect(spansOf(text).map(({ seconds }) => seconds)).toEqual([43_200, 900, 3_600, 129_600, 129_600, 780]);
  });

  it('knows every limit of the call', () => {
    for (const member of getSessionToken.inputs) {
      const most = member.type === 'integer' ? member.max : member.maxLength;
      expect(modelNumbers, member.name).toContain(most);
    }
  });
});
