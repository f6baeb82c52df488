/** The AWS CLI in PowerShell. */
import { powershellString } from '../literals/powershell.ts';
import { posixUnwritable } from '../literals/posix-shell.ts';
import type { Call, TargetShape } from '../target.ts';
import { textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';
import { awsCli, awsCliUnwritable, awsCliVerified, callOptions, continued, whereOptions } from './aws-cli.ts';

const command = (call: Call, ...extra: string[]): string =>
  continued('`', 'aws sts get-session-token', callOptions(call, powershellString, extra));

const body: Record<Call['variant'], (call: Call) => Part> = {
  minimal: (call) => command(call),
  'mfa-prompt': (call) => [
    `$tokenCode = Read-Host -Prompt ${powershellString(promptText.replace(/: $/, ''))}`,
    '',
    command(call),
  ],
  'error-handling': (call) => [
    `$answer = ${command(call, '--output json')} 2>&1 | Out-String`,
    'if ($LASTEXITCODE -ne 0) {',
    '  [Console]::Error.WriteLine($answer.Trim())',
    "  if ($answer -like '*(AccessDenied)*') {",
    `    [Console]::Error.WriteLine(${powershellString(accessDeniedHint)})`,
    '  }',
    '  exit 1',
    '}',
    '$credentials = ($answer | ConvertFrom-Json).Credentials',
    '"The session ends at $($credentials.Expiration)"',
  ],
  session: (call) => [
    `$answer = ${command(call, '--output json')} | Out-String`,
    'if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }',
    '$credentials = ($answer | ConvertFrom-Json).Credentials',
    '$Env:AWS_ACCESS_KEY_ID = $credentials.AccessKeyId',
    '$Env:AWS_SECRET_ACCESS_KEY = $credentials.SecretAccessKey',
    '$Env:AWS_SESSION_TOKEN = $credentials.SessionToken',
    '',
    continued('`', 'aws sts get-caller-identity', whereOptions(call)),
  ],
};

export const cliPowershell = {
  id: 'cli-powershell',
  label: 'AWS CLI (PowerShell)',
  language: 'powershell',
  fileName: 'get-session-token.ps1',
  sdk: awsCli,
  proof: 'parsed',
  verified: awsCliVerified,
  unwritable: [
    posixUnwritable,
    awsCliUnwritable,
    { pattern: /^$/, what: 'nothing, which PowerShell before 7.3 does not hand on to programs' },
    {
      pattern: /"/,
      what: 'a double quotation mark, which PowerShell before 7.3 does not hand on to programs',
    },
  ],
  keepsText: true,
  literal: powershellString,
  promptedCode: '$tokenCode',
  write: (call) => textOfLines(`# ${credentialsNote}`, body[call.variant](call)),
} as const satisfies TargetShape;
