import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { caseSchema, type AnyCase } from './case.ts';
import { contradictions } from './contradictions.ts';
import { recordSources, unknowns } from './faithful-notes.ts';
import {
  countsOf,
  groupsOf,
  knownGroups,
  listedGroup,
  outcomeOf,
  rowMatches,
  rowOf,
  tallyOf,
} from './faithful.ts';

const folder = new URL('../../content/cases/', import.meta.url);
const cases: AnyCase[] = readdirSync(folder).map((name) => ({
  ...caseSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))),
  id: name.replace('.yaml', ''),
}));
const ids = new Set(cases.map(({ id }) => id));

const make = (id: string, over: object = {}): AnyCase => ({
  ...caseSchema.parse({
    run: true,
    title: id,
    group: 'mfa',
    caller: { user: 'alice' },
    request: { action: 'GetSessionToken' },
    expect: { status: 200 },
    evidence: { kind: 'recorded', source: 'x' },
    ...over,
  }),
  id,
});
const listed = (id: string): AnyCase => ({
  ...caseSchema.parse({
    run: false,
    title: id,
    group: 'mfa',
    notRun: 'why',
    call: 'a call',
    answer: { text: 'an answer' },
    evidence: { kind: 'inferred', source: 'x', note: 'weaker' },
  }),
  id,
});
const inferred = { evidence: { kind: 'inferred', source: 'x' } };

describe('groupsOf', () => {
  it('puts the best known first and what is not run last', () => {
    const groups = groupsOf([make('b', inferred), listed('c'), make('a'), make('z', { group: 'duration' })]);
    expect(groups.map(({ id, rows }) => [id, rows.map((row) => row.id).join()])).toEqual([
      ['duration', 'z'],
      ['mfa', 'a,b'],
      [listedGroup, 'c'],
    ]);
  });

  it('shows a group it does not know by its name', () => {
    expect(groupsOf([make('a', { group: 'new' })])).toMatchObject([{ id: 'new', label: 'new' }]);
  });

  it('has every case of the site once, under a label', () => {
    const rows = groupsOf(cases).flatMap((group) => group.rows.map(({ id }) => id));
    expect(rows.toSorted()).toEqual([...ids].sort());
    for (const { group } of cases) expect(knownGroups).toContain(group);
  });
});

it('countsOf counts what runs and what is listed', () => {
  expect(countsOf([make('a'), make('b', inferred), listed('c')])).toEqual([
    { evidence: 'recorded', run: 1, listed: 0 },
    { evidence: 'documented', run: 0, listed: 0 },
    { evidence: 'reported', run: 0, listed: 0 },
    { evidence: 'inferred', run: 1, listed: 1 },
  ]);
  const total = countsOf(cases).reduce((sum, { run, listed: only }) => sum + run + only, 0);
  expect(total).toBe(cases.length);
});

it('tallyOf counts the kinds there are', () => {
  expect(tallyOf([make('a'), make('b', inferred), make('c')].map(rowOf))).toEqual([
    { evidence: 'recorded', cases: 2 },
    { evidence: 'inferred', cases: 1 },
  ]);
});

describe('a row', () => {
  it('says what is answered', () => {
    expect(outcomeOf(rowOf(make('a')))).toBe('success');
    expect(outcomeOf(rowOf(make('a', { expect: { status: 302 } })))).toBe('redirect');
    expect(outcomeOf(rowOf(make('a', { expect: { status: 403, code: 'AccessDenied' } })))).toBe(
      'AccessDenied',
    );
    expect(outcomeOf(rowOf(make('a', { expect: { status: 413, body: '' } })))).toBe('no code');
    expect(outcomeOf(rowOf(listed('a')))).toBe('not known');
  });

  it('leaves out what the page says once', () => {
    const noteOf = (note: string) =>
      rowOf(make('a', { evidence: { kind: 'recorded', source: 'x', note } })).note;
    expect(noteOf('Inferred: the Type element.')).toBeUndefined();
    expect(noteOf('Of AssumeRole. Inferred: the Type element.\n')).toBe('Of AssumeRole.');
    expect(noteOf('Inferred: the HTTP status and the Type element.')).toContain('Type element');
  });

  it('of a case that is listed only says why', () => {
    expect(rowOf(listed('a'))).toMatchObject({
      note: 'weaker',
      listed: { call: 'a call', answer: 'an answer', why: 'why' },
    });
    expect(rowOf(make('a')).listed).toBeUndefined();
  });
});

describe('rowMatches', () => {
  const row = { text: 'A wrong code\nAccessDenied 403', evidence: 'recorded' };
  const none = new Set<string>();

  it.each([
    ['', true],
    ['wrong', true],
    ['  CODE  accessdenied ', true],
    ['wrong serial', false],
  ])('%j: %s', (query, matches) => {
    expect(rowMatches(row, query, none)).toBe(matches);
  });

  it('asks for the evidence chosen', () => {
    expect(rowMatches(row, '', new Set(['recorded', 'inferred']))).toBe(true);
    expect(rowMatches(row, '', new Set(['inferred']))).toBe(false);
  });
});

describe('the notes', () => {
  it('name cases that there are', () => {
    for (const { cases: named } of [...unknowns, ...contradictions]) {
      for (const id of named) expect(ids).toContain(id);
    }
  });

  it('contradict: every contradiction has two sides at least', () => {
    for (const { sides } of contradictions) expect(sides.length).toBeGreaterThan(1);
    expect(new Set(contradictions.map(({ id }) => id)).size).toBe(contradictions.length);
  });

  it('name sources that cases come from', () => {
    for (const { mention } of recordSources) {
      expect(cases.some(({ evidence }) => evidence.source.includes(mention))).toBe(true);
    }
  });
});
