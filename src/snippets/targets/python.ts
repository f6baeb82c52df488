/** boto3. */
import { pythonString } from '../literals/python.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const where = ({ region, endpoint }: Call): string =>
  `region_name=${region}${endpoint === undefined ? '' : `, endpoint_url=${endpoint}`}`;

const request = ({ members }: Call): Part =>
  members.length
    ? ['response = sts.get_session_token(', ...members.map(({ name, code }) => `    ${name}=${code},`), ')']
    : 'response = sts.get_session_token()';

const shown = [
  'credentials = response["Credentials"]',
  "print(f\"Access key {credentials['AccessKeyId']}, until {credentials['Expiration'].isoformat()}\")",
];

const handled = (call: Call): Part => [
  'try:',
  indented('    ', request(call)),
  'except ClientError as error:',
  '    details = error.response["Error"]',
  '    request_id = error.response["ResponseMetadata"]["RequestId"]',
  "    print(f\"{details['Code']}: {details['Message']} (request {request_id})\", file=sys.stderr)",
  '    if details["Code"] == "AccessDenied":',
  `        print(${pythonString(accessDeniedHint)}, file=sys.stderr)`,
  '    sys.exit(1)',
  '',
  shown,
];

const followed = (call: Call): Part => [
  'credentials = response["Credentials"]',
  '',
  'session = boto3.Session(',
  '    aws_access_key_id=credentials["AccessKeyId"],',
  '    aws_secret_access_key=credentials["SecretAccessKey"],',
  '    aws_session_token=credentials["SessionToken"],',
  ')',
  `print(session.client("sts", ${where(call)}).get_caller_identity()["Arn"])`,
];

const isHandled = ({ variant }: Call): boolean => variant === 'error-handling';

export const python = {
  id: 'python',
  label: 'Python',
  language: 'python',
  fileName: 'get_session_token.py',
  sdk: { name: 'boto3', version: '1.44.5', seen: 'PyPI, November 2026', install: 'pip install boto3' },
  proof: 'run',
  verified: 'by boto3 against the local endpoint',
  literal: pythonString,
  promptedCode: 'token_code',
  write: (call) =>
    textOfLines(
      isHandled(call) && ['import sys', ''],
      'import boto3',
      isHandled(call) && 'from botocore.exceptions import ClientError',
      '',
      call.variant === 'mfa-prompt' && [`token_code = input(${pythonString(promptText)}).strip()`, ''],
      `# ${credentialsNote}`,
      `sts = boto3.client("sts", ${where(call)})`,
      '',
      isHandled(call) ? handled(call) : [request(call), call.variant === 'session' ? followed(call) : shown],
    ),
} as const satisfies TargetShape;
