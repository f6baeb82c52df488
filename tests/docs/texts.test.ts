/** Holds the numbers of data and programs to those of the model, as numbers.test.ts does for pages. */
import { describe, expect, it } from 'vitest';
import { unknownIn, type Ordinary } from './known-numbers.ts';
import { astroTexts, dataTexts, programTexts, sentencesOf, stringsOf } from './texts.ts';

const wrongCode = 'what is wrong with an example';
const chrome = 'the version of Chrome that began to ask';
const ordinary: Ordinary = {
  'content/errors/code-too-long.yaml': {
    'seven characters': 'one more than a code has',
    'two codes': 'pasted together',
    'eight digits': 'what some devices make, and AWS does not take',
  },
  'content/errors/code-too-short.yaml': { 'five characters': 'one fewer than a code has' },
  'content/errors/duration-too-short.yaml': { '0 seconds': 'what was asked in the recording' },
  'content/errors/mfa-unable-to-validate.yaml': { 'fifteen seconds': 'twice what was recorded, to be sure' },
  'content/errors/several-violations.yaml': { '44 letters': 'what a touched YubiKey types' },
  'content/cases/gst-duration-129601.yaml': {
    '345600': 'what was asked in a report',
    '345600 seconds': 'what was asked in a report',
  },
  'content/cases/gst-duration-899.yaml': { '0 seconds': 'what was asked in the recording' },
  'content/cases/proto-body-10000001.yaml': {
    '10000000': 'the largest body, as recorded',
    '10,000,000 bytes': 'the largest body, as recorded',
  },
  'content/cases/proto-nonroot-path.yaml': { '29 bytes': 'of the body, as recorded' },
  'content/cases/token-code-unicode.yaml': { '24 bytes': 'of the code that is sent' },
  'content/policies/age-deny.yaml': { '30 minutes': 'what this policy asks for' },
  'src/model/live-failures.ts': { '142': chrome },
  'src/playground/live/DestinationFields.tsx': { '142': chrome },
  'src/pages/playground/live/index.astro': { '123456': 'a code' },
  'src/request/examples/code.ts': { '5 digits': wrongCode, '8 digits': wrongCode },
  'src/request/examples/general.ts': {
    '257': 'one more than a serial number has',
    '257 characters': 'one more than a serial number has',
    '8 characters': wrongCode,
  },
};

describe.each([
  ['data', dataTexts()],
  ['programs', programTexts()],
])('the numbers in the sentences of %s', (_, texts) => {
  it('are of the model, or have a reason', () => {
    expect(texts.length).toBeGreaterThan(300);
    const unknown = texts
      .flatMap(({ place, text }) => unknownIn(place, text))
      .filter(({ place, said }) => ordinary[place]?.[said] === undefined);
    expect(unknown.map(({ place, said }) => `${place}: ${said}`)).toEqual([]);
  });
});

describe('the reasons', () => {
  it('are all needed', () => {
    const found = [...dataTexts(), ...programTexts()].flatMap(({ place, text }) => unknownIn(place, text));
    const said = new Set(found.map(({ place, said: words }) => `${place}: ${words}`));
    const reasons = Object.entries(ordinary).flatMap(([place, of]) =>
      Object.keys(of).map((words) => `${place}: ${words}`),
    );
    expect(reasons.filter((reason) => !said.has(reason))).toEqual([]);
  });
});

describe('what the test finds', () => {
  it.each([
    ['At most 129,500 seconds.', ['129500', '129,500 seconds']],
    ['It lasts 35 hours, or a 13-hour day.', ['35 hours', '13-hour']],
    ['Wait six minutes; a device has ten tries.', ['six minutes', 'ten tries']],
    ['The eleventh try is refused, not the tenth try.', ['eleventh try']],
    ['The code has seven digits.', ['seven digits']],
    ['A token of 4,095 bytes.', ['4095', '4,095 bytes']],
    ['It takes 17 percent, of 300 characters.', ['300', '17 percent', '300 characters']],
  ])('wrong ones: %s', (text, wrong) => {
    expect(unknownIn('', text).map(({ said }) => said)).toEqual(wrong);
  });

  it.each([
    'Twelve hours, 36 hours, 15 minutes, an hour, 129,600 or 43 200 seconds.',
    'Six digits, nine tries in three minutes; 4,096 bytes; 9 to 256 characters.',
    'Status 403 in 2026, on port 443, for 111122223333; aws/aws-cli#6325, RFC 6238.',
    'A second time, a day later; `DurationSeconds=777` is code.',
  ])('no fault in: %s', (text) => {
    expect(unknownIn('', text)).toEqual([]);
  });

  it('reads strings, templates and JSX, not code, names of sources and comments', () => {
    const program = [
      "const a = { source: 'seen by some people, 777', why: 'It has seven digits.' };",
      'const b = `At most $' + '{a} long hours`;',
      'const c = <p>Hundreds <b>of them</b></p>; // no comment here',
      "const d = 'nameOnly', e = '<a href=\"x y\">no markup</a>', f = 'listen 80;\\nserver name;\\n';",
    ].join('\n');
    expect(stringsOf('a.tsx', program)).toEqual(['It has seven digits.', 'At most {} long hours', 'of them']);
  });

  it('reads the named members of an entry at any depth, lists too', () => {
    const entry = { title: 'A', text: 'no', remedy: ['B', 'C'], lesson: { title: 'D', text: 'no' } };
    expect(sentencesOf(entry, ['title', 'remedy'])).toEqual(['A', 'B', 'C', 'D']);
  });

  it('reads both halves of a component', () => {
    const component =
      "---\nconst a = 'ten long years';\n---\n<p>Has {n} tries</p><style>p { x: 999 }</style>\n";
    expect(astroTexts('a.astro', component).map((text) => text.trim())).toEqual([
      'ten long years',
      'Has  tries',
    ]);
  });
});
