/** The AWS SDK for .NET. */
import { csharpString } from '../literals/csharp.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const imported = ({ variant, endpoint }: Call): string[] =>
  [
    ...(endpoint === undefined ? ['Amazon'] : []),
    ...(variant === 'session' ? ['Amazon.Runtime'] : []),
    'Amazon.SecurityToken',
    'Amazon.SecurityToken.Model',
    'System',
  ].map((name) => `using ${name};`);

/** What says where to: the region, or an address with the region to sign for. */
const where = ({ region, endpoint }: Call): string =>
  endpoint === undefined
    ? `RegionEndpoint.GetBySystemName(${region})`
    : [
        'new AmazonSecurityTokenServiceConfig',
        '{',
        `    ServiceURL = ${endpoint},`,
        `    AuthenticationRegion = ${region},`,
        '}',
      ].join('\n');

const request = ({ members }: Call): Part => {
  const open = 'var response = await sts.GetSessionTokenAsync(new GetSessionTokenRequest';
  if (!members.length) return `${open}());`;
  return [open, '{', ...members.map(({ name, code }) => `    ${name} = ${code},`), '});'];
};

const shown = [
  'var credentials = response.Credentials;',
  'Console.WriteLine($"Access key {credentials.AccessKeyId}, until {credentials.Expiration:O}");',
];

const handled = (call: Call): Part => [
  'try',
  '{',
  indented('    ', request(call), shown),
  '}',
  'catch (AmazonSecurityTokenServiceException e)',
  '{',
  '    Console.Error.WriteLine($"{e.ErrorCode}: {e.Message} (request {e.RequestId})");',
  '    if (e.ErrorCode == "AccessDenied")',
  '    {',
  `        Console.Error.WriteLine(${csharpString(accessDeniedHint)});`,
  '    }',
  '    Environment.ExitCode = 1;',
  '}',
];

const followed = (call: Call): Part => [
  'var credentials = response.Credentials;',
  '',
  'using var session = new AmazonSecurityTokenServiceClient(',
  '    new SessionAWSCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken),',
  indented('    ', `${where(call)});`),
  'var identity = await session.GetCallerIdentityAsync(new GetCallerIdentityRequest());',
  'Console.WriteLine(identity.Arn);',
];

export const csharp = {
  id: 'csharp',
  label: 'C#',
  language: 'csharp',
  fileName: 'Program.cs',
  sdk: {
    name: 'AWS SDK for .NET (AWSSDK.SecurityToken)',
    version: '4.0.5.4',
    seen: 'nuget.org',
    install: 'dotnet add package AWSSDK.SecurityToken',
  },
  proof: 'parsed',
  verified: 'public code that uses the package; names of the API model',
  literal: csharpString,
  promptedCode: 'tokenCode',
  write: (call) =>
    textOfLines(
      imported(call),
      '',
      call.variant === 'mfa-prompt' && [
        `Console.Error.Write(${csharpString(promptText)});`,
        'var tokenCode = Console.ReadLine()?.Trim();',
        '',
      ],
      `// ${credentialsNote}`,
      `using var sts = new AmazonSecurityTokenServiceClient(${where(call)});`,
      '',
      call.variant === 'error-handling'
        ? handled(call)
        : [request(call), call.variant === 'session' ? followed(call) : shown],
    ),
} as const satisfies TargetShape;
