/** paws, the AWS SDK for R that its users make. */
import { rString, rUnwritable } from '../literals/r.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const where = ({ region, endpoint }: Call): string =>
  `region = ${region}${endpoint === undefined ? '' : `, endpoint = ${endpoint}`}`;

const request = ({ members }: Call): Part =>
  members.length
    ? [
        'response <- sts$get_session_token(',
        members
          // `L` marks an integer; a plain number is a double.
          .map(({ name, code }) => `  ${name} = ${/^-?\d+$/.test(code) ? `${code}L` : code}`)
          .join(',\n'),
        ')',
      ]
    : 'response <- sts$get_session_token()';

const shown = [
  'credentials <- response$Credentials',
  'cat("Access key ", credentials$AccessKeyId, ", until ", format(credentials$Expiration), "\\n", sep = "")',
];

const handled = (call: Call): Part => [
  'tryCatch({',
  indented('  ', request(call), shown),
  '}, error = function(error) {',
  '  message(conditionMessage(error))',
  '  if (grepl("AccessDenied", conditionMessage(error), fixed = TRUE)) {',
  `    message(${rString(accessDeniedHint)})`,
  '  }',
  '  quit(status = 1)',
  '})',
];

const followed = (call: Call): Part => [
  'credentials <- response$Credentials',
  '',
  'session <- paws::sts(config = list(',
  '  credentials = list(creds = list(',
  '    access_key_id = credentials$AccessKeyId,',
  '    secret_access_key = credentials$SecretAccessKey,',
  '    session_token = credentials$SessionToken',
  '  )),',
  `  ${where(call)}`,
  '))',
  'cat(session$get_caller_identity()$Arn, "\\n", sep = "")',
];

export const r = {
  id: 'r',
  label: 'R (paws)',
  language: 'r',
  fileName: 'get_session_token.R',
  sdk: {
    name: 'paws (paws.security.identity)',
    version: '0.11.0',
    seen: 'CRAN, October 2026',
    install: 'install.packages("paws")',
  },
  proof: 'parsed',
  verified: 'reference of paws.security.identity; public code',
  unwritable: [rUnwritable],
  literal: rString,
  promptedCode: 'token_code',
  write: (call) =>
    textOfLines(
      call.variant === 'mfa-prompt' && [
        `cat(${rString(promptText)}, file = stderr())`,
        'token_code <- trimws(if (interactive()) readline() else readLines("stdin", n = 1L))',
        '',
      ],
      `# ${credentialsNote}`,
      `sts <- paws::sts(config = list(${where(call)}))`,
      '',
      call.variant === 'error-handling'
        ? handled(call)
        : [request(call), call.variant === 'session' ? followed(call) : shown],
    ),
} as const satisfies TargetShape;
