/** The AWS SDK for Swift. */
import { swiftString } from '../literals/braced.ts';
import { camelCase } from '../names.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const imported: Record<Call['variant'], string[]> = {
  minimal: ['AWSSTS'],
  'mfa-prompt': ['AWSSTS'],
  'error-handling': ['AWSClientRuntime', 'AWSSTS', 'Foundation'],
  session: ['AWSSTS', 'SmithyIdentity'],
};

/** Arguments stand in the order of the declaration. */
const where = ({ region, endpoint }: Call): string =>
  `region: ${region}${endpoint === undefined ? '' : `, endpoint: ${endpoint}`}`;

/** The SDK sorts the arguments of an input by name. */
const request = ({ members }: Call): Part => {
  const given = members.map(({ name, code }) => `    ${camelCase(name)}: ${code}`).sort();
  return given.length
    ? ['let output = try await sts.getSessionToken(input: GetSessionTokenInput(', given.join(',\n'), '))']
    : 'let output = try await sts.getSessionToken(input: GetSessionTokenInput())';
};

const shown = [
  'guard let credentials = output.credentials, let accessKeyId = credentials.accessKeyId,',
  '      let expiration = credentials.expiration else {',
  '    fatalError("STS sent no credentials")',
  '}',
  'print("Access key \\(accessKeyId), until \\(expiration)")',
];

const handled = (call: Call): Part => [
  'do {',
  indented('    ', request(call), shown),
  '} catch let error as AWSServiceError {',
  '    print("\\(error.errorCode ?? "unknown"): \\(error.message ?? "") (request \\(error.requestID ?? "unknown"))")',
  '    if error.errorCode == "AccessDenied" {',
  `        print(${swiftString(accessDeniedHint)})`,
  '    }',
  '    exit(1)',
  '}',
];

const followed = (call: Call): Part => [
  'guard let credentials = output.credentials, let accessKeyId = credentials.accessKeyId,',
  '      let secretAccessKey = credentials.secretAccessKey else {',
  '    fatalError("STS sent no credentials")',
  '}',
  '',
  'let identity = AWSCredentialIdentity(',
  '    accessKey: accessKeyId,',
  '    secret: secretAccessKey,',
  '    sessionToken: credentials.sessionToken',
  ')',
  'let sessionConfig = try await STSClient.STSClientConfig(',
  '    awsCredentialIdentityResolver: StaticAWSCredentialIdentityResolver(identity),',
  `    ${where(call)}`,
  ')',
  'let caller = try await STSClient(config: sessionConfig).getCallerIdentity(input: GetCallerIdentityInput())',
  'print(caller.arn ?? "")',
];

export const swift = {
  id: 'swift',
  label: 'Swift',
  language: 'swift',
  fileName: 'GetSessionToken.swift',
  sdk: {
    name: 'AWS SDK for Swift',
    version: '1.7.85',
    seen: 'awslabs/aws-sdk-swift Package.version',
    install: 'Swift package: https://github.com/awslabs/aws-sdk-swift, product AWSSTS',
  },
  proof: 'parsed',
  verified: 'source of AWSSTS (awslabs/aws-sdk-swift); public code for STSClientConfig and AWSServiceError',
  literal: swiftString,
  promptedCode: 'tokenCode',
  write: (call) =>
    textOfLines(
      imported[call.variant].map((name) => `import ${name}`),
      '',
      '@main',
      'struct GetSessionToken {',
      '    static func main() async throws {',
      indented(
        '        ',
        call.variant === 'mfa-prompt' && [
          `print(${swiftString(promptText)}, terminator: "")`,
          'guard let tokenCode = readLine() else { return }',
          '',
        ],
        `// ${credentialsNote}`,
        `let config = try await STSClient.STSClientConfig(${where(call)})`,
        'let sts = STSClient(config: config)',
        '',
        call.variant === 'error-handling'
          ? handled(call)
          : [request(call), call.variant === 'session' ? followed(call) : shown],
      ),
      '    }',
      '}',
    ),
} as const satisfies TargetShape;
