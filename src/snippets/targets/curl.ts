/** curl, which signs by itself. */
import { apiVersion } from '../../model/operation.ts';
import { posixUnwritable, posixWord, singleQuoted } from '../literals/posix-shell.ts';
import type { Call, TargetShape } from '../target.ts';
import { textOfLines, type Part } from '../text.ts';
import { accessDeniedHint } from '../wording.ts';
import { continued } from './aws-cli.ts';
import { shellPrompt } from './cli-bash.ts';

const askedVariable = 'token_code';

const signed = (call: Call, options: readonly string[], fields: readonly string[]): string =>
  continued('\\', `curl ${posixWord(call.plain.url)}`, [
    '--silent',
    '--show-error',
    ...options,
    `--aws-sigv4 ${posixWord(`aws:amz:${call.plain.region}:sts`)}`,
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    ...fields.map((field) => `--data-urlencode ${field}`),
  ]);

/** With the field's name before the value, curl takes neither `@` nor `=` in the value for a sign of its own. */
function fieldsOf(call: Call): string[] {
  const members = call.members.map(({ name }) => {
    const known = call.plain.members.find((member) => member.name === name);
    return known ? posixWord(`${name}=${known.text}`) : `"${name}=$${askedVariable}"`;
  });
  return ['Action=GetSessionToken', `Version=${apiVersion}`, ...members];
}

const command = (call: Call, ...options: string[]): string => signed(call, options, fieldsOf(call));

/** Each element of the answer is on a line of its own. */
const element = 'element() { sed -n "s:.*<$1>\\(.*\\)</$1>.*:\\1:p" <<<"$answer"; }';

const body: Record<Call['variant'], (call: Call) => Part> = {
  minimal: (call) => command(call),
  'mfa-prompt': (call) => [...shellPrompt(askedVariable), '', command(call)],
  'error-handling': (call) => [
    element,
    '',
    `if answer=$(${command(call, '--fail-with-body')}); then`,
    '  printf \'The session ends at %s\\n\' "$(element Expiration)"',
    'else',
    '  printf \'%s: %s\\n\' "$(element Code)" "$(element Message)" >&2',
    '  if [ "$(element Code)" = AccessDenied ]; then',
    `    printf '%s\\n' ${singleQuoted(accessDeniedHint)} >&2`,
    '  fi',
    '  exit 1',
    'fi',
  ],
  session: (call) => [
    element,
    '',
    `answer=$(${command(call, '--fail-with-body')}) || {`,
    '  printf \'%s\\n\' "$answer" >&2',
    '  exit 1',
    '}',
    'AWS_ACCESS_KEY_ID=$(element AccessKeyId)',
    'AWS_SECRET_ACCESS_KEY=$(element SecretAccessKey)',
    'AWS_SESSION_TOKEN=$(element SessionToken)',
    '',
    signed(
      call,
      ['--header "X-Amz-Security-Token: $AWS_SESSION_TOKEN"'],
      ['Action=GetCallerIdentity', `Version=${apiVersion}`],
    ),
  ],
};

export const curl = {
  id: 'curl',
  label: 'curl',
  language: 'bash',
  fileName: 'get-session-token-curl.sh',
  sdk: { name: 'curl', version: '7.86', seen: 'curl manual: the first that signs a session token too' },
  proof: 'run',
  verified: 'by curl 7.88 against the local endpoint',
  unwritable: [posixUnwritable],
  keepsText: true,
  needsUrl: true,
  literal: posixWord,
  promptedCode: `"$${askedVariable}"`,
  write: (call) =>
    textOfLines('# Keys: from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.', body[call.variant](call)),
} as const satisfies TargetShape;
