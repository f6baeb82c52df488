/** The AWS SDK for Kotlin. */
import { kotlinString } from '../literals/jvm.ts';
import { camelCase } from '../names.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const sts = 'aws.sdk.kotlin.services.sts';

const imported = ({ variant, endpoint }: Call): string[] =>
  [
    `${sts}.StsClient`,
    `${sts}.model.GetSessionTokenRequest`,
    'aws.smithy.kotlin.runtime.io.use',
    ...(endpoint === undefined ? [] : ['aws.smithy.kotlin.runtime.net.url.Url']),
    ...(variant === 'error-handling' ? [`${sts}.model.StsException`, 'kotlin.system.exitProcess'] : []),
    ...(variant === 'session'
      ? [
          'aws.sdk.kotlin.runtime.auth.credentials.StaticCredentialsProvider',
          `${sts}.model.GetCallerIdentityRequest`,
        ]
      : []),
  ]
    .sort()
    .map((name) => `import ${name}`);

const where = ({ region, endpoint }: Call): Part => [
  `region = ${region}`,
  endpoint !== undefined && `endpointUrl = Url.parse(${endpoint})`,
];

const request = ({ members }: Call): Part =>
  members.length
    ? [
        'val response = sts.getSessionToken(GetSessionTokenRequest {',
        ...members.map(({ name, code }) => `    ${camelCase(name)} = ${code}`),
        '})',
      ]
    : 'val response = sts.getSessionToken(GetSessionTokenRequest { })';

const shown = `println("Access key \${credentials.accessKeyId}, until \${credentials.expiration}")`;

const followed = (call: Call): Part => [
  '',
  'StsClient.fromEnvironment {',
  indented(
    '    ',
    where(call),
    'credentialsProvider = StaticCredentialsProvider {',
    '    accessKeyId = credentials.accessKeyId',
    '    secretAccessKey = credentials.secretAccessKey',
    '    sessionToken = credentials.sessionToken',
    '}',
  ),
  '}.use { session ->',
  '    println(session.getCallerIdentity(GetCallerIdentityRequest { }).arn)',
  '}',
];

const outcome = (call: Call): Part => [
  request(call),
  'val credentials = checkNotNull(response.credentials) { "STS sent no credentials" }',
  call.variant === 'session' ? followed(call) : shown,
];

const handled = (call: Call): Part => [
  'try {',
  indented('    ', outcome(call)),
  '} catch (e: StsException) {',
  '    val details = e.sdkErrorMetadata',
  `    System.err.println("\${details.errorCode}: \${details.errorMessage} (request \${details.requestId})")`,
  '    if (details.errorCode == "AccessDenied") {',
  `        System.err.println(${kotlinString(accessDeniedHint)})`,
  '    }',
  '    exitProcess(1)',
  '}',
];

export const kotlin = {
  id: 'kotlin',
  label: 'Kotlin',
  language: 'kotlin',
  fileName: 'GetSessionToken.kt',
  sdk: {
    name: 'AWS SDK for Kotlin',
    version: '1.5.52',
    seen: 'docs.aws.amazon.com/sdk-for-kotlin/api/latest/sts/',
    install: 'Gradle: aws.sdk.kotlin:sts',
  },
  proof: 'parsed',
  verified:
    'API reference of the SDK (StsException, StaticCredentialsProvider, GetSessionToken); public code',
  literal: kotlinString,
  // The builder has a `tokenCode` of its own, which a variable of that name would hide.
  promptedCode: 'mfaCode',
  write: (call) =>
    textOfLines(
      imported(call),
      '',
      'suspend fun main() {',
      indented(
        '    ',
        call.variant === 'mfa-prompt' && [
          `System.err.print(${kotlinString(promptText)})`,
          'val mfaCode = readln().trim()',
          '',
        ],
        `// ${credentialsNote}`,
        'StsClient.fromEnvironment {',
        indented('    ', where(call)),
        '}.use { sts ->',
        indented('    ', call.variant === 'error-handling' ? handled(call) : outcome(call)),
        '}',
      ),
      '}',
    ),
} as const satisfies TargetShape;
