/** Calls to write: such as people make, and such as break code that does not escape its values. */
import type { SnippetRequest } from '../../src/snippets/target.ts';

const serial = 'arn:aws:iam::123456789012:mfa/alice';

export const ordinary: readonly SnippetRequest[] = [
  { region: 'us-east-1', input: {} },
  { region: 'eu-west-1', input: { DurationSeconds: 3600 } },
  { region: 'us-east-1', input: { SerialNumber: serial, TokenCode: '012345' } },
  {
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:4566',
    input: {
      DurationSeconds: '900',
      SerialNumber: serial,
      TokenCode: '123456',
      MinimumSessionTokenSize: 4096,
    },
  },
];

/** No SerialNumber looks like these; the quoting must hold all the same. */
export const hostileValues: readonly string[] = [
  `it's "quoted" ''' """`,
  '$HOME $' + '{HOME} $(id) `id` $[1] @(x)',
  'ends in a backslash \\',
  '\\" \\\' \\u0022 \\x22 \\(x) \\{',
  'line\nbreak\r\n\ttab \u0085 \u2028',
  'NUL \0 bell \x07 escape \x1b[31m',
  'ñ 日本 😀 é',
  'bidi \u202e nbsp \u00a0 zero \u200b bom \ufeff tag \u{e0001}',
  '#{x} #@y #$z %PATH% %% !x! ^',
  '??/ ??= ??(',
  '*/ // /* <!-- ]]> ?> --> # rem',
  "'; exit 1; '",
  '"); exit(1); ("',
  ')]}> | & < > ; && ||',
  '--token-code',
  '-x',
  '@file',
  '=ls ~ * ? {a,b}',
  'file:///etc/passwd',
  '\u2018typographic\u2019 \u201cquotes\u201d',
  'half \ud800',
  '',
];

export const withSerial = (value: string): SnippetRequest => ({
  region: 'us-east-1',
  input: { DurationSeconds: 900, SerialNumber: value, TokenCode: '123456' },
});

/** The value everywhere that a reader may type one. */
export const withAll = (value: string): SnippetRequest => ({
  region: value,
  endpoint: value,
  input: { DurationSeconds: 900, SerialNumber: value, TokenCode: value },
});
