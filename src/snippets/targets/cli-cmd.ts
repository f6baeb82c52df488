/** The AWS CLI in a batch file of cmd. */
import { batchWord, cmdUnwritable } from '../literals/cmd.ts';
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

const command = (call: Call, ...extra: string[]): string =>
  continued('^', 'aws sts get-session-token', callOptions(call, batchWord, extra));

const body: Record<Call['variant'], (call: Call) => Part> = {
  minimal: (call) => command(call),
  'mfa-prompt': (call) => [`set /p "TOKEN_CODE=${promptText}"`, command(call)],
  // A command that is not a program, such as aws.cmd of version 1, must be called, or the file ends with it.
  'error-handling': (call) => [
    `call ${command(call)}`,
    'if errorlevel 1 (',
    `  echo ${accessDeniedHint} 1>&2`,
    '  exit /b 1',
    ')',
  ],
  session: (call) => [
    'setlocal',
    `for /f "tokens=1-3" %%a in ('${[
      'aws sts get-session-token',
      ...callOptions(call, batchWord, [`--query "${sessionQuery}"`, '--output text']),
    ].join(' ')}') do (`,
    '  set "AWS_ACCESS_KEY_ID=%%a"',
    '  set "AWS_SECRET_ACCESS_KEY=%%b"',
    '  set "AWS_SESSION_TOKEN=%%c"',
    ')',
    'if not defined AWS_SESSION_TOKEN exit /b 1',
    '',
    continued('^', 'aws sts get-caller-identity', whereOptions(call)),
  ],
};

export const cliCmd = {
  id: 'cli-cmd',
  label: 'AWS CLI (cmd)',
  language: 'bat',
  fileName: 'get-session-token.cmd',
  sdk: awsCli,
  proof: 'checked by shape',
  verified: awsCliVerified,
  unwritable: [
    ...cmdUnwritable,
    awsCliUnwritable,
    {
      pattern: /[%']/,
      what: 'a percent sign or an apostrophe, which cmd reads a second time within for /f',
      variant: 'session',
    },
  ],
  keepsText: true,
  literal: batchWord,
  promptedCode: '"%TOKEN_CODE%"',
  write: (call) => textOfLines('@echo off', `rem ${credentialsNote}`, body[call.variant](call)),
} as const satisfies TargetShape;
