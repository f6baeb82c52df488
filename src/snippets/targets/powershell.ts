/** AWS Tools for PowerShell, the module AWS.Tools.SecurityToken. */
import { powershellString } from '../literals/powershell.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

/** The cmdlet's names; `DurationSeconds` has one of its own. */
const parameterOf = (name: string): string => (name === 'DurationSeconds' ? 'DurationInSeconds' : name);

const table = (name: string, entries: readonly (readonly [string, string])[]): Part => {
  const width = Math.max(...entries.map(([key]) => key.length));
  return [`$${name} = @{`, ...entries.map(([key, value]) => `    ${key.padEnd(width)} = ${value}`), '}'];
};

const where = ({ region, endpoint }: Call): (readonly [string, string])[] => [
  ['Region', region],
  ...(endpoint === undefined ? [] : [['EndpointUrl', endpoint] as const]),
];

const request = ({ members }: Call): Part =>
  members.length
    ? [
        table(
          'call',
          members.map(({ name, code }) => [parameterOf(name), code] as const),
        ),
        '$session = Get-STSSessionToken @where @call',
      ]
    : '$session = Get-STSSessionToken @where';

const shown = '"Access key $($session.AccessKeyId), until $($session.Expiration.ToString(\'o\'))"';

const handled = (call: Call): Part => [
  'try {',
  indented('    ', request(call), shown),
  '}',
  'catch {',
  '    $refusal = $_.Exception',
  '    while ($refusal -and $refusal -isnot [Amazon.Runtime.AmazonServiceException]) {',
  '        $refusal = $refusal.InnerException',
  '    }',
  '    if (-not $refusal) { throw }',
  '    [Console]::Error.WriteLine("$($refusal.ErrorCode): $($refusal.Message) (request $($refusal.RequestId))")',
  "    if ($refusal.ErrorCode -eq 'AccessDenied') {",
  `        [Console]::Error.WriteLine(${powershellString(accessDeniedHint)})`,
  '    }',
  '    exit 1',
  '}',
];

export const powershell = {
  id: 'powershell',
  label: 'PowerShell (AWS.Tools)',
  language: 'powershell',
  fileName: 'Get-SessionToken.ps1',
  sdk: {
    name: 'AWS Tools for PowerShell (AWS.Tools.SecurityToken)',
    version: '5.0.209',
    seen: 'powershellgallery.com',
    install: 'Install-Module AWS.Tools.SecurityToken',
  },
  proof: 'parsed',
  verified: 'AWS Tools for PowerShell Cmdlet Reference, Get-STSSessionToken; public code for -Credential',
  literal: powershellString,
  promptedCode: '$tokenCode',
  write: (call) =>
    textOfLines(
      'Import-Module AWS.Tools.SecurityToken',
      '',
      call.variant === 'mfa-prompt' && [
        `$tokenCode = Read-Host -Prompt ${powershellString(promptText.replace(/: $/, ''))}`,
        '',
      ],
      `# ${credentialsNote}`,
      table('where', where(call)),
      call.variant === 'error-handling'
        ? handled(call)
        : [
            request(call),
            call.variant === 'session' ? '(Get-STSCallerIdentity @where -Credential $session).Arn' : shown,
          ],
    ),
} as const satisfies TargetShape;
