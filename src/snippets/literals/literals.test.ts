import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rustString, swiftString } from './braced.ts';
import { batchWord, cmdUnwritable } from './cmd.ts';
import { cppString } from './cpp.ts';
import { csharpString } from './csharp.ts';
import { ecmascriptString } from './ecmascript.ts';
import { formEncoded, formOf } from './form.ts';
import { goString } from './go.ts';
import { javaString, kotlinString } from './jvm.ts';
import { posixUnwritable, posixWord } from './posix-shell.ts';
import { powershellString } from './powershell.ts';
import { pythonString } from './python.ts';
import { rString } from './r.ts';
import { phpString, rubyString } from './single-or-double.ts';

fc.configureGlobal({ seed: 1 });

/** Characters that mean something to one language or another, and some that nobody sees. */
const troublesome = [
  ...Array.from('\'"`\\$%!#{}()[]<>&|;^~*?=@:/-+. ,'),
  ...Array.from('\n\r\t\0\x07\x1b\x7f'),
  ...Array.from('uUxX0179nrtabéß日😀'),
  ...Array.from('\u00a0\u0085\u200b\u202e\u2028\u2029\ufeff\u{e0001}'),
  ...Array.from('\u2018\u2019\u201a\u201b\u201c\u201d\u201e'),
  ...['${', '#{x}', '$(id)', '`id`', '%PATH%', '\\u0022', '\\(x)', '??/', '??=', '$$', '{$x}', '#@x', '%%'],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...troublesome), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => value.isWellFormed()),
);
const withoutNul = text.filter((value) => !posixUnwritable.pattern.test(value));
const samples = (arbitrary: fc.Arbitrary<string>, count: number): string[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 7 });

/** What a program says of many literals at once; starting it for each would take minutes. */
function readBy(command: string, args: readonly string[], source: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { input: source, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

/** Reads the escapes of a literal back, by a language's table; what is no escape must be visible. */
function readEscapes(
  literal: string,
  escapes: [pattern: RegExp, value: (found: RegExpExecArray) => string][],
): string {
  let at = 1;
  let value = '';
  while (at < literal.length - 1) {
    if (literal[at] !== '\\') {
      const char = String.fromCodePoint(literal.codePointAt(at)!);
      expect(char).not.toMatch(/["\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u);
      value += char;
      at += char.length;
      continue;
    }
    const rest = literal.slice(at, -1);
    const hit = escapes
      .map(([pattern, read]) => ({ found: pattern.exec(rest), read }))
      .find(({ found }) => found !== null);
    if (!hit?.found) throw new Error(`no escape of the language: ${rest}`);
    value += hit.read(hit.found);
    at += hit.found[0].length;
  }
  return value;
}
const code = (digits: string | undefined, base = 16): string => String.fromCodePoint(parseInt(digits!, base));
const letters = (table: string): [RegExp, (found: RegExpExecArray) => string] => [
  new RegExp(`^\\\\([${table.replaceAll('\\', '\\\\')}])`),
  ([, letter]) => ({ n: '\n', r: '\r', t: '\t', b: '\b', '0': '\0' })[letter!] ?? letter!,
];
const u4 = (found: RegExpExecArray): string => String.fromCharCode(parseInt(found[1]!, 16));

describe('a literal holds exactly the text', () => {
  it('in JavaScript and TypeScript', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (value) => {
        expect(runInNewContext(ecmascriptString(value))).toBe(value);
      }),
    );
    expect(ecmascriptString('\u202e\u{e0001}')).toBe('"\\u202e\\udb40\\udc01"');
  });

  it.skipIf(!has('python3'))('in Python, by Python itself (skipped where there is none)', () => {
    const values = samples(text, 400);
    const source = `import json\nprint(json.dumps([\n${values.map(pythonString).join(',\n')}\n]))\n`;
    expect(JSON.parse(readBy('python3', ['-X', 'utf8', '-'], source))).toEqual(values);
  });

  it.skipIf(!has('ruby'))('in Ruby, by Ruby itself (skipped where there is none)', () => {
    const values = samples(text, 400);
    const source = `require 'json'\nputs JSON.generate([\n${values.map(rubyString).join(',\n')}\n])\n`;
    expect(JSON.parse(readBy('ruby', ['-Ku', '-'], source))).toEqual(values);
  });

  it.each(['bash', 'zsh'])('in %s, by the shell itself (skipped where there is none)', (shell) => {
    if (!has(shell)) return;
    const values = samples(withoutNul, 400);
    const source = `printf '%s\\0' ${values.map(posixWord).join(' ')}\n`;
    expect(readBy(shell, [], source).split('\0').slice(0, -1)).toEqual(values);
  });

  const table: [string, (value: string) => string, ...Parameters<typeof readEscapes>[1]][] = [
    ['Go', goString, letters('\\"nrt'), [/^\\u([\da-f]{4})/, u4], [/^\\U([\da-f]{8})/, ([, d]) => code(d)]],
    [
      'Java',
      javaString,
      letters('\\"nrtb'),
      [/^\\([0-3][0-7]{2})/, ([, d]) => code(d, 8)],
      [/^\\u([\da-f]{4})/, u4],
    ],
    ['Kotlin', kotlinString, letters('\\"$nrtb'), [/^\\u([\da-f]{4})/, u4]],
    [
      'C#',
      csharpString,
      letters('\\"nrt0'),
      [/^\\u([\da-f]{4})/, u4],
      [/^\\U([\da-f]{8})/, ([, d]) => code(d)],
    ],
    ['Rust', rustString, letters('\\"nrt0'), [/^\\u\{([\da-f]{1,6})\}/, ([, d]) => code(d)]],
    ['Swift', swiftString, letters('\\"nrt0'), [/^\\u\{([\da-f]{1,8})\}/, ([, d]) => code(d)]],
    [
      'R',
      rString,
      letters('\\"nrt'),
      [/^\\u\{([\da-f]{1,4})\}/, u4],
      [/^\\U\{([\da-f]{1,8})\}/, ([, d]) => code(d)],
    ],
    [
      'C++',
      cppString,
      letters('\\"nrt?'),
      [
        /^(?:\\[0-3][0-7]{2})+/,
        ([octal]) =>
          new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
            Uint8Array.from(octal.slice(1).split('\\'), (digits) => parseInt(digits, 8)),
          ),
      ],
    ],
  ];
  it.each(table)('in %s, by its escapes', (_language, literal, ...escapes) => {
    fc.assert(
      fc.property(text, (value) => {
        const written = literal(value);
        expect(written).toMatch(/^".*"$/u);
        expect(readEscapes(written, escapes)).toBe(value);
      }),
    );
  });

  it('in Ruby and PHP, in single quotes where all can be seen', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const [literal, special] of [
          [rubyString, '#'],
          [phpString, '$'],
        ] as const) {
          const written = literal(value);
          if (written.startsWith("'")) {
            expect(written).toMatch(/^'(?:[^'\\]|\\['\\])*'$/u);
            expect(written.slice(1, -1).replace(/\\(['\\])/g, '$1')).toBe(value);
          } else {
            const read = readEscapes(written, [
              letters(`\\"nrt${special}`),
              [/^\\u\{([\da-f]{1,6})\}/, ([, d]) => code(d)],
            ]);
            expect(read).toBe(value);
            expect(written).not.toMatch(new RegExp(`(?<!\\\\)(?:\\\\\\\\)*\\${special}`));
          }
        }
      }),
    );
  });

  it('in PowerShell', () => {
    const single = "['\u2018\u2019\u201a\u201b]";
    const named: Record<string, string> = {
      '0': '\0',
      a: '\x07',
      b: '\b',
      t: '\t',
      n: '\n',
      v: '\v',
      f: '\f',
      r: '\r',
    };
    fc.assert(
      fc.property(text, (value) => {
        const written = powershellString(value);
        if (written.startsWith("'")) {
          expect(written.slice(1, -1).replace(new RegExp(`(${single})\\1`, 'g'), '$1')).toBe(value);
          expect(written.slice(1, -1).replace(new RegExp(`(${single})\\1`, 'g'), '')).not.toMatch(single);
          return;
        }
        const read = written
          .slice(1, -1)
          .replace(
            /`(.)|\$\(\[char\]0x([\da-f]{4})\)|\$\(\[char\]::ConvertFromUtf32\(0x([\da-f]+)\)\)|(["$\u201c\u201d\u201e])/gsu,
            (_all, escape?: string, short?: string, long?: string, bare?: string) => {
              expect(bare).toBeUndefined();
              return escape === undefined ? code(short ?? long) : (named[escape] ?? escape);
            },
          );
        expect(read).toBe(value);
      }),
    );
    expect(powershellString("it's \u2019s")).toBe("'it''s \u2019\u2019s'");
    expect(powershellString('a\n$x')).toBe('"a`n`$x"');
  });

  it('in a form', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(formEncoded(value)).toMatch(/^(?:[\w.~-]|%[\dA-F]{2})*$/);
        expect(new URLSearchParams(formOf([['a', value]])).get('a')).toBe(value);
      }),
    );
  });
});

describe('C++', () => {
  it('has no trigraph', () => {
    expect(cppString('a??/b???=')).toBe('"a?\\?/b?\\?\\?="');
    fc.assert(fc.property(text, (value) => !cppString(value).includes('??')));
  });
});

describe('cmd', () => {
  it.each([
    ['arn:aws:iam::123456789012:mfa/alice', 'arn:aws:iam::123456789012:mfa/alice'],
    ['100%PATH%!x!', '"100%%PATH%%!x!"'],
    ['a b', '"a b"'],
    ['a&b|c<d>e^f', '"a&b|c<d>e^f"'],
    ['C:\\x y\\', '"C:\\x y\\\\"'],
    ['', '""'],
  ])('writes %s as %s', (value, word) => {
    expect(batchWord(value)).toBe(word);
  });

  it.each(['"', '\n', '\0', '\u00a0', '\u202e'])('has no way to write %j', (value) => {
    expect(cmdUnwritable.some(({ pattern }) => pattern.test(value))).toBe(true);
  });

  it('leaves nothing outside the quotes but what is plain', () => {
    const writable = text.filter((value) => !cmdUnwritable.some(({ pattern }) => pattern.test(value)));
    fc.assert(
      fc.property(writable, (value) => {
        expect(batchWord(value)).toMatch(/^(?:[\w:./@+-]+|"(?:[^"%]|%%)*")$/u);
      }),
    );
  });
});

describe('posixWord', () => {
  it.each([
    ['arn:aws:iam::123456789012:mfa/alice', 'arn:aws:iam::123456789012:mfa/alice'],
    ['=ls', "'=ls'"],
    ['~', "'~'"],
    ["it's", "'it'\\''s'"],
    ['a\nb!', "$'a\\nb\\x21'"],
    ['', "''"],
  ])('writes %j as %s', (value, word) => {
    expect(posixWord(value)).toBe(word);
  });
});
