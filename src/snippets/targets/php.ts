/** The AWS SDK for PHP, version 3. */
import { phpString } from '../literals/single-or-double.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const where = ({ region, endpoint }: Call): string =>
  `'region' => ${region}${endpoint === undefined ? '' : `, 'endpoint' => ${endpoint}`}`;

const request = ({ members }: Call): Part =>
  members.length
    ? [
        '$result = $sts->getSessionToken([',
        ...members.map(({ name, code }) => `    '${name}' => ${code},`),
        ']);',
      ]
    : '$result = $sts->getSessionToken();';

const shown = [
  "$credentials = $result['Credentials'];",
  `echo "Access key {$credentials['AccessKeyId']}, until {$credentials['Expiration']}\\n";`,
];

const handled = (call: Call): Part => [
  'try {',
  indented('    ', request(call), shown),
  '} catch (StsException $e) {',
  `    fwrite(STDERR, "{$e->getAwsErrorCode()}: {$e->getAwsErrorMessage()} (request {$e->getAwsRequestId()})\\n");`,
  "    if ($e->getAwsErrorCode() === 'AccessDenied') {",
  `        fwrite(STDERR, ${phpString(accessDeniedHint)} . "\\n");`,
  '    }',
  '    exit(1);',
  '}',
];

const followed = (call: Call): Part => [
  '',
  '$session = new StsClient([',
  `    ${where(call)},`,
  "    'credentials' => $sts->createCredentials($result),",
  ']);',
  `echo $session->getCallerIdentity()['Arn'], "\\n";`,
];

export const php = {
  id: 'php',
  label: 'PHP',
  language: 'php',
  fileName: 'get-session-token.php',
  sdk: {
    name: 'AWS SDK for PHP',
    version: '3.382.2',
    seen: 'public pull requests, June 2026',
    install: 'composer require aws/aws-sdk-php',
  },
  proof: 'parsed',
  verified: 'AWS SDK for PHP developer guide, guide_credentials_temporary; public code; once by php -l 8.2',
  literal: phpString,
  promptedCode: '$tokenCode',
  write: (call) =>
    textOfLines(
      '<?php',
      '',
      "require 'vendor/autoload.php';",
      '',
      call.variant === 'error-handling' && 'use Aws\\Sts\\Exception\\StsException;',
      'use Aws\\Sts\\StsClient;',
      '',
      call.variant === 'mfa-prompt' && [
        `fwrite(STDERR, ${phpString(promptText)});`,
        '$tokenCode = trim(fgets(STDIN));',
        '',
      ],
      `// ${credentialsNote}`,
      `$sts = new StsClient([${where(call)}]);`,
      '',
      call.variant === 'error-handling'
        ? handled(call)
        : [request(call), call.variant === 'session' ? followed(call) : shown],
    ),
} as const satisfies TargetShape;
