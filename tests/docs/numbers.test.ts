/** Holds the numbers in prose to those of the model. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { getSessionToken, maxDuration, minDuration } from '../../src/model/operation.ts';
import { durations, modelNumbers, otherSpans } from '../../src/model/numbers.ts';
import { stepsEitherWay, windowSeconds } from '../../src/sts/mfa.ts';
import { stepSeconds } from '../../src/sts/totp.ts';
import { maxClockSkewMinutes } from '../../src/sts/authenticate.ts';
import { loadCases } from '../cases/load.ts';
import { codeOf, namesOf, numbersOf, pages, proseOf, spansOf } from './prose.ts';

/** Digits that count nothing: years, what the service answers, the ports of https and of the local endpoint. */
const statuses = new Set(loadCases().flatMap((entry) => (entry.run ? [entry.expect.status] : [])));
const ports = [443, 4566];
const isName = (value: number): boolean =>
  (value >= 2006 && value <= 2026) || statuses.has(value) || ports.includes(value);

/** Numbers of these pages themselves, and what they count. */
const ours: Readonly<Record<string, readonly number[]>> = {
  'reference/how-faithful.mdx': [25_000], // requests made at random in each run of the tests
  'guides/security.mdx': [1_024], // characters of a string that a heap snapshot shows
};

/** Seconds that the service counts by, or the title of a page promises. */
const serviceSpans = [stepSeconds, stepSeconds * stepsEitherWay, windowSeconds, maxClockSkewMinutes * 60];
const spans = new Set([...durations, ...serviceSpans, ...otherSpans.keys()]);
/** `a second`, `a minute`, `an hour`, said of no limit, and two minutes of reading. */
const figuresOfSpeech = /^(?:a second|a minute|two minutes)$/i;

const all = pages();

describe.each(all)('the numbers in $path', ({ path, text }) => {
  const prose = proseOf(text);

  it('are of the model', () => {
    const known = (value: number): boolean =>
      modelNumbers.has(value) || isName(value) || (ours[path]?.includes(value) ?? false);
    expect(numbersOf(prose).filter((value) => !known(value))).toEqual([]);
    const names = namesOf(text).filter((name) => /^\d{3,}$/.test(name) && !/^\d{6}$/.test(name));
    expect(names.filter((name) => !known(Number(name)))).toEqual([]);
  });

  it('come from the model where they are durations', () => {
    // <Num of={maxDuration} /> and <Span of={maxDuration} />, not digits that somebody typed.
    expect(numbersOf(prose).filter((value) => durations.includes(value))).toEqual([]);
  });

  it('are spans that somebody counts by', () => {
    const unknown = spansOf(prose).filter(
      ({ said, seconds }) => !spans.has(seconds) && !figuresOfSpeech.test(said),
    );
    expect(unknown).toEqual([]);
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

describe('the numbers of the error entries and the lessons', () => {
  const folder = new URL('../../content/', import.meta.url);
  const sentences = (entry: Record<string, unknown>): string =>
    [entry.title, entry.when, entry.cause, entry.remedy].flat().join('\n');
  const errors = ['errors', 'client-errors'].flatMap((name) =>
    readdirSync(new URL(`${name}/`, folder))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => {
        const path = `${name}/${file}`;
        const entry = parse(readFileSync(new URL(path, folder), 'utf8')) as Record<string, unknown>;
        return { path, text: sentences(entry) };
      }),
  );
  const lessons = loadCases().flatMap((entry) =>
    entry.run && entry.lesson
      ? [{ path: entry.id, text: `${entry.lesson.title}\n${entry.lesson.summary}` }]
      : [],
  );

  it('are of the model', () => {
    const unknown = [...errors, ...lessons].flatMap(({ path, text }) =>
      numbersOf(text.replace(/`[^`]*`/g, ''))
        .filter((value) => !modelNumbers.has(value) && !isName(value))
        .map((value) => `${path}: ${value}`),
    );
    expect(unknown).toEqual([]);
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
    expect(spansOf('Twelve hours, 15 minutes, an hour; 36-hour').map(({ seconds }) => seconds)).toEqual([
      43_200, 900, 3_600,
    ]);
  });

  it('knows every limit of the call', () => {
    for (const member of getSessionToken.inputs) {
      const most = member.type === 'integer' ? member.max : member.maxLength;
      expect(modelNumbers, member.name).toContain(most);
    }
  });
});
