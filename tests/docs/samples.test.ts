/** Reads every sample of every page with a parser of its language, and holds it to what it says it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fencesOf, type Fence } from './fences.ts';
import { namesOf, pages } from './prose.ts';
import { problemsOf } from './sample-rules.ts';
import { dataTexts } from './texts.ts';

const root = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const written = [
  ...pages(),
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].map((path) => ({ path, text: textOf(path) })),
];
const documents = written.filter(({ text }) => fencesOf(text).length > 0);

describe.each(documents)('the samples of $path', ({ text }) => {
  it('are what they say', async () => {
    const wrong: string[] = [];
    // One by one: grammars are not loaded side by side.
    for (const fence of fencesOf(text)) {
      for (const problem of await problemsOf(fence)) wrong.push(`line ${fence.line}: ${problem}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** What nobody runs here, by words of the sample, and why. */
const notRun: Readonly<Record<string, string>> = {
  'npm start': 'the commands of this repository, one of which runs this test',
  'npm run sts': 'every test of the clients starts it',
  'npm run verify': 'calls the real STS, with a key of its reader; tests/verify runs it against a stand-in',
  'npm run build': 'the build is a step of its own',
  'npm run bench -- scale': 'builds the site many times over',
  'aws cloudformation deploy': 'needs an account with a bucket',
  'aws s3 cp': 'needs an account with a bucket',
  'curl -sI https://docs.example.com': 'asks the site of its reader',
  'configure mfa-login': 'only version 2 of the AWS CLI has it, which neither Debian nor PyPI gives',
  'paws::sts': 'the SDK for R comes from a registry of its own',
  'self.registration.unregister': 'tests/e2e/offline.spec.ts serves it to a browser',
  '$Env:AWS_ACCESS_KEY_ID': 'sets three variables',
};
const runnable = new Set(['sh', 'js', 'python', 'powershell', 'r']);

const clients = readdirSync(new URL('tests/clients/', root))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => textOf(`tests/clients/${name}`));

/** Whether a test of the real clients takes this sample: by page, language, and its title or words of it. */
function isRun(path: string, { language, title, code }: Fence): boolean {
  return clients.some((test) =>
    [...test.matchAll(/(\w+) = snippetsOf\('([^']+)'\)/g)]
      .filter(([, , page]) => page === path)
      .some(([, taker = '']) =>
        [...test.matchAll(new RegExp(`\\b${taker}\\('(\\w+)', '([^']+)'\\)`, 'g'))].some(
          ([, wanted, words = '']) => wanted === language && (words === title || code.includes(words)),
        ),
      ),
  );
}

describe('the programs and commands of the pages', () => {
  const programs = documents.flatMap(({ path, text }) =>
    fencesOf(text)
      .filter(({ language }) => runnable.has(language))
      .map((fence) => ({ path, fence })),
  );
  const why = ({ code }: Fence): string | undefined =>
    Object.keys(notRun).find((words) => code.includes(words));

  it('are run against the simulated STS, or have a reason', () => {
    const neither = programs
      .filter(({ path, fence }) => !isRun(path, fence) && why(fence) === undefined)
      .map(({ path, fence }) => `${path}:${fence.line}: ${fence.code.split('\n')[0] ?? ''}`);
    expect(neither).toEqual([]);
  });

  it('have no reason that nothing needs', () => {
    const used = programs.map(({ fence }) => why(fence));
    expect(Object.keys(notRun).filter((words) => !used.includes(words))).toEqual([]);
  });
});

/** What sentences name besides whole samples. */
const subcommands = new Set([
  'cloudfront create-invalidation',
  'configure',
  'configure get',
  'configure list',
  'configure list-profiles',
  'configure mfa-login',
  'iam list-mfa-devices',
  'login',
  'sso login',
  'sts decode-authorization-message',
  'sts get-caller-identity',
  'sts get-session-token',
]);

describe('the commands in sentences', () => {
  const inline = [...written, ...dataTexts().map(({ place, text }) => ({ path: place, text }))].flatMap(
    ({ path, text }) => namesOf(text).map((command) => ({ path, command })),
  );

  it('are there, where they are of this repository', async () => {
    const own = inline.filter(({ command }) => command.startsWith('npm '));
    expect(own.length).toBeGreaterThan(5);
    for (const { path, command } of own) {
      expect(await problemsOf({ language: 'sh', title: undefined, code: `${command}\n` }), path).toEqual([]);
    }
  });

  it('are of the AWS CLI, where they say so', () => {
    const named = inline.flatMap(({ path, command }) => {
      const words = /^aws ([a-z][a-z-]*(?: [a-z][a-z-]*)?)(?: |$)/.exec(command)?.[1];
      return words === undefined ? [] : [{ path, words }];
    });
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ words }) => !subcommands.has(words))).toEqual([]);
    expect([...subcommands].filter((words) => !named.some((name) => name.words === words))).toEqual([]);
  });
});

describe('what the test finds', () => {
  const wrong = (language: string, code: string, title: string | undefined): Promise<string[]> =>
    problemsOf({ language, code, title });
  const statement = (more: string): string =>
    `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", ${more} }] }`;
  const answer = (path: string): string =>
    `<GetSessionTokenResponse><GetSessionTokenResult>${path}</GetSessionTokenResult></GetSessionTokenResponse>`;

  it.each([
    ['a language without a rule', 'elixir', 'x', undefined, 'no rule'],
    ['no language', '', 'x', undefined, 'no rule'],
    ['a quote that is never closed', 'sh', "aws sts get-session-token --query 'x\n", undefined, 'error'],
    ['a script that is not there', 'sh', 'npm run stss\n', undefined, 'no script stss'],
    ['a bracket too few', 'js', 'send(new Command({);\n', undefined, 'error'],
    ['a string that is never closed', 'python', 'print("x)\n', undefined, 'error'],
    ['a setting that is none', 'ini', '[profile a]\nmfa_serials = x\n', '~/.aws/config', 'no setting'],
    ['a section of the other file', 'ini', '[a]\nregion = x\n', '~/.aws/config', 'no such section'],
    ['an ini file without a name', 'ini', '[a]\n', undefined, 'no rule'],
    ['JSON with a comma too many', 'json', '{ "Version": "2012-10-17", }', undefined, ''],
    ['JSON of nothing known', 'json', '{}', undefined, 'neither'],
    [
      'a policy with a wrong action',
      'json',
      statement('"Action": "sts:AsumeRole", "Resource": "*"'),
      undefined,
      'action',
    ],
    ['a policy without a resource', 'json', statement('"Action": "sts:AssumeRole"'), undefined, ''],
    [
      'a record without its fields',
      'json',
      '{ "eventName": "GetSessionToken", "requestParameters": { "duration": 1 }, "responseElements": {} }',
      undefined,
      'eventVersion',
    ],
    [
      'an answer with members missing',
      'xml',
      answer('<Credentials><Token>x</Token></Credentials>'),
      undefined,
      'Credentials.Token',
    ],
    ['XML that is not closed', 'xml', '<GetSessionTokenResponse>', undefined, ''],
    ['words that nobody says', 'text', 'The request was eaten by the server.', undefined, 'no entry'],
    [
      'an account with a wrong field',
      'yaml',
      'accountId: "123456789012"\nuser: []\n',
      'account.yaml',
      'user',
    ],
  ])('%s', async (_, language, code, title, words) => {
    const problems = await wrong(language, code, title);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n').toLowerCase()).toContain(words.toLowerCase());
  });

  it('reads fences with their languages and titles, indented ones too', () => {
    const text = 'a\n```sh title="x.sh"\necho\n```\n  ````js\n```\n  ````\n```\nb\n```\n';
    expect(fencesOf(text)).toEqual([
      { line: 2, language: 'sh', title: 'x.sh', code: 'echo\n' },
      { line: 5, language: 'js', title: undefined, code: '```\n' },
      { line: 8, language: '', title: undefined, code: 'b\n' },
    ]);
    expect(() => fencesOf('```sh\n')).toThrow('never closed');
  });
});
