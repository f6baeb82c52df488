/** The AWS CLI in bash and zsh. */
import { posixUnwritable, posixWord, singleQuoted } from '../literals/posix-shell.ts';
import type { Call, TargetShape } from '../target.ts';
import { textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';
import {
  awsCli,
  awsCliUnwritable,
  awsCliVerified,
  callOptions,
  continued,
  sessionQuery,
  whereOptions,
} from './aws-cli.ts';

/** Asks for the code. `read -p` is bash's alone. */
export const shellPrompt = (variable: string): string[] => [
  `printf ${singleQuoted(promptText)} >&2`,
  `read -r ${variable}`,
];

const command = (call: Call, ...extra: string[]): string =>
  continued('\\', 'aws sts get-session-token', callOptions(call, posixWord, extra));

const body: Record<Call['variant'], (call: Call) => Part> = {
  minimal: (call) => command(call),
  'mfa-prompt': (call) => [...shellPrompt('token_code'), '', command(call)],
  'error-handling': (call) => [
    `if answer=$(${command(call, '--query Credentials.Expiration', '--output text')} 2>&1); then`,
    '  printf \'The session ends at %s\\n\' "$answer"',
    'else',
    '  printf \'%s\\n\' "$answer" >&2',
    '  case $answer in',
    `    *'(AccessDenied)'*) printf '%s\\n' ${singleQuoted(accessDeniedHint)} >&2 ;;`,
    '  esac',
    '  exit 1',
    'fi',
  ],
  session: (call) => [
    `session=$(${command(call, `--query '${sessionQuery}'`, '--output text')}) || exit`,
    'read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<<"$session"',
    'export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
    '',
    continued('\\', 'aws sts get-caller-identity', whereOptions(call)),
  ],
};

export const cliBash = {
  id: 'cli-bash',
  label: 'AWS CLI (bash, zsh)',
  language: 'bash',
  fileName: 'get-session-token.sh',
  sdk: awsCli,
  proof: 'run',
  verified: awsCliVerified,
  unwritable: [posixUnwritable, awsCliUnwritable],
  keepsText: true,
  literal: posixWord,
  promptedCode: '"$token_code"',
  write: (call) => textOfLines(`# ${credentialsNote}`, body[call.variant](call)),
} as const satisfies TargetShape;
