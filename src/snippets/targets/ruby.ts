/** The AWS SDK for Ruby, version 3. */
import { rubyString } from '../literals/single-or-double.ts';
import { snakeCase } from '../names.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const where = ({ region, endpoint }: Call): string =>
  `region: ${region}${endpoint === undefined ? '' : `, endpoint: ${endpoint}`}`;

const request = ({ members }: Call): Part =>
  members.length
    ? [
        'response = sts.get_session_token(',
        members.map(({ name, code }) => `  ${snakeCase(name)}: ${code}`).join(',\n'),
        ')',
      ]
    : 'response = sts.get_session_token';

const shown = [
  'credentials = response.credentials',
  'puts "Access key #{credentials.access_key_id}, until #{credentials.expiration}"',
];

const handled = (call: Call): Part => [
  'begin',
  indented('  ', request(call), shown),
  'rescue Aws::STS::Errors::ServiceError => e',
  '  warn "#{e.code}: #{e.message}"',
  `  warn ${rubyString(accessDeniedHint)} if e.code == 'AccessDenied'`,
  '  exit 1',
  'end',
];

const followed = (call: Call): Part => [
  'credentials = response.credentials',
  '',
  'session = Aws::STS::Client.new(',
  `  ${where(call)},`,
  '  credentials: Aws::Credentials.new(',
  '    credentials.access_key_id, credentials.secret_access_key, credentials.session_token',
  '  )',
  ')',
  'puts session.get_caller_identity.arn',
];

export const ruby = {
  id: 'ruby',
  label: 'Ruby',
  language: 'ruby',
  fileName: 'get_session_token.rb',
  sdk: {
    name: 'AWS SDK for Ruby (aws-sdk-core)',
    version: '3.252.0',
    seen: 'rubygems.org, June 2026',
    install: 'gem install aws-sdk-core',
  },
  proof: 'run',
  verified: 'by aws-sdk-core of Debian against the local endpoint; rubydoc.info',
  literal: rubyString,
  promptedCode: 'token_code',
  write: (call) =>
    textOfLines(
      "require 'aws-sdk-core'",
      '',
      call.variant === 'mfa-prompt' && [
        `$stderr.print ${rubyString(promptText)}`,
        'token_code = $stdin.gets.strip',
        '',
      ],
      `# ${credentialsNote}`,
      `sts = Aws::STS::Client.new(${where(call)})`,
      '',
      call.variant === 'error-handling'
        ? handled(call)
        : [request(call), call.variant === 'session' ? followed(call) : shown],
    ),
} as const satisfies TargetShape;
