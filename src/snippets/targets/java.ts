/** The AWS SDK for Java 2.x. */
import { javaString } from '../literals/jvm.ts';
import { camelCase } from '../names.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const sdk = 'software.amazon.awssdk';

const imported = ({ variant, endpoint }: Call): string[] => {
  const names = [
    `${sdk}.regions.Region`,
    `${sdk}.services.sts.StsClient`,
    `${sdk}.services.sts.model.Credentials`,
    ...(variant === 'error-handling' ? [`${sdk}.services.sts.model.StsException`] : []),
    ...(variant === 'session'
      ? [`${sdk}.auth.credentials.AwsSessionCredentials`, `${sdk}.auth.credentials.StaticCredentialsProvider`]
      : []),
  ].sort();
  const own = [
    ...(endpoint === undefined ? [] : ['java.net.URI']),
    ...(variant === 'mfa-prompt' ? ['java.util.Scanner'] : []),
  ];
  return [...own, ...names].map((name) => `import ${name};`);
};

const client = ({ region, endpoint }: Call, ...more: readonly string[]): string[] => [
  'StsClient.builder()',
  ...indented(
    '        ',
    `.region(Region.of(${region}))`,
    endpoint !== undefined && `.endpointOverride(URI.create(${endpoint}))`,
    ...more,
    '.build()',
  ),
];

const request = ({ members }: Call): Part => {
  if (!members.length) return 'Credentials credentials = sts.getSessionToken().credentials();';
  const calls = members.map(({ name, code }) => `        .${camelCase(name)}(${code})`);
  return [
    'Credentials credentials = sts.getSessionToken(request -> request',
    `${calls.join('\n')}).credentials();`,
  ];
};

const shown =
  'System.out.printf("Access key %s, until %s%n", credentials.accessKeyId(), credentials.expiration());';

const handled = [
  '} catch (StsException e) {',
  '    System.err.printf("%s: %s (request %s)%n",',
  '            e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage(), e.requestId());',
  '    if ("AccessDenied".equals(e.awsErrorDetails().errorCode())) {',
  `        System.err.println(${javaString(accessDeniedHint)});`,
  '    }',
  '    System.exit(1);',
];

const followed = (call: Call): Part => [
  '',
  'AwsSessionCredentials session = AwsSessionCredentials.create(',
  '        credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());',
  opened('next', client(call, '.credentialsProvider(StaticCredentialsProvider.create(session))')),
  '    System.out.println(next.getCallerIdentity().arn());',
  '}',
];

/** The head of a `try` that closes the client at its end. */
const opened = (name: string, [first = '', ...rest]: readonly string[]): string =>
  `try (StsClient ${name} = ${[first, ...rest].join('\n')}) {`;

export const java = {
  id: 'java',
  label: 'Java',
  language: 'java',
  fileName: 'GetSessionToken.java',
  sdk: {
    name: 'AWS SDK for Java 2.x',
    version: '2.48.3',
    seen: 'mvnrepository.com, July 2026',
    install: `Maven: ${sdk}:sts`,
  },
  proof: 'parsed',
  verified:
    "AWS's own sample (awsdocs/aws-doc-sdk-examples, javav2 GetSessionToken.java) and the SDK's conventions",
  literal: javaString,
  promptedCode: 'tokenCode',
  write: (call) =>
    textOfLines(
      imported(call),
      '',
      'public class GetSessionToken {',
      '    public static void main(String[] args) {',
      indented(
        '        ',
        call.variant === 'mfa-prompt' && [
          `System.err.print(${javaString(promptText)});`,
          'String tokenCode = new Scanner(System.in).nextLine().trim();',
          '',
        ],
        `// ${credentialsNote}`,
        opened('sts', client(call)),
        indented('    ', request(call), call.variant === 'session' ? followed(call) : shown),
        call.variant === 'error-handling' && handled,
        '}',
      ),
      '    }',
      '}',
    ),
} as const satisfies TargetShape;
