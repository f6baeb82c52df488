/** The AWS SDK for C++. */
import { cppString, cppUnwritable } from '../literals/cpp.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const request = ({ members }: Call): Part => [
  'Aws::STS::Model::GetSessionTokenRequest request;',
  ...members.map(({ name, code }) => `request.Set${name}(${code});`),
];

const refused = (isHandled: boolean): Part => [
  'if (!outcome.IsSuccess()) {',
  '  const auto& error = outcome.GetError();',
  isHandled
    ? [
        `  std::cerr << error.GetExceptionName() << ": " << error.GetMessage()`,
        `            << " (request " << error.GetRequestId() << ")\\n";`,
        '  if (error.GetExceptionName() == "AccessDenied") {',
        `    std::cerr << ${cppString(accessDeniedHint)} << "\\n";`,
        '  }',
      ]
    : '  std::cerr << error.GetExceptionName() << ": " << error.GetMessage() << "\\n";',
  '  return 1;',
  '}',
  'const auto& credentials = outcome.GetResult().GetCredentials();',
];

const shown = [
  'std::cout << "Access key " << credentials.GetAccessKeyId() << ", until "',
  '          << credentials.GetExpiration().ToGmtString(Aws::Utils::DateFormat::ISO_8601) << "\\n";',
];

const followed = [
  '',
  'const Aws::Auth::AWSCredentials keys(credentials.GetAccessKeyId(), credentials.GetSecretAccessKey(),',
  '                                     credentials.GetSessionToken());',
  'const Aws::STS::STSClient session(keys, nullptr, configuration);',
  'const auto identity = session.GetCallerIdentity({});',
  'if (!identity.IsSuccess()) {',
  '  std::cerr << identity.GetError().GetMessage() << "\\n";',
  '  return 1;',
  '}',
  'std::cout << identity.GetResult().GetArn() << "\\n";',
];

const prompt = [
  `std::cerr << ${cppString(promptText)};`,
  'Aws::String tokenCode;',
  'std::getline(std::cin, tokenCode);',
  '',
];

const imported = ({ variant }: Call): string[] => [
  '#include <aws/core/Aws.h>',
  ...(variant === 'session' ? ['#include <aws/core/auth/AWSCredentials.h>'] : []),
  '#include <aws/sts/STSClient.h>',
  ...(variant === 'session' ? ['#include <aws/sts/model/GetCallerIdentityRequest.h>'] : []),
  '#include <aws/sts/model/GetSessionTokenRequest.h>',
  '',
  '#include <iostream>',
  ...(variant === 'mfa-prompt' ? ['#include <string>'] : []),
];

export const cpp = {
  id: 'cpp',
  label: 'C++',
  language: 'cpp',
  fileName: 'get_session_token.cpp',
  sdk: {
    name: 'AWS SDK for C++',
    version: '1.11.833',
    seen: 'anaconda.org conda-forge/aws-sdk-cpp',
    install: 'vcpkg install "aws-sdk-cpp[sts]"',
  },
  proof: 'parsed',
  verified: 'headers and source of the SDK (STSClient.h: constructors, outcomes)',
  unwritable: [cppUnwritable],
  literal: cppString,
  promptedCode: 'tokenCode',
  write: (call) =>
    textOfLines(
      imported(call),
      '',
      'int run() {',
      indented(
        '  ',
        call.variant === 'mfa-prompt' && prompt,
        `// ${credentialsNote}`,
        'Aws::STS::STSClientConfiguration configuration;',
        `configuration.region = ${call.region};`,
        call.endpoint !== undefined && `configuration.endpointOverride = ${call.endpoint};`,
        'const Aws::STS::STSClient sts(configuration);',
        '',
        request(call),
        'const auto outcome = sts.GetSessionToken(request);',
        refused(call.variant === 'error-handling'),
        call.variant === 'session' ? followed : shown,
        'return 0;',
      ),
      '}',
      '',
      'int main() {',
      '  Aws::SDKOptions options;',
      '  Aws::InitAPI(options);',
      '  const int status = run();',
      '  Aws::ShutdownAPI(options);',
      '  return status;',
      '}',
    ),
} as const satisfies TargetShape;
