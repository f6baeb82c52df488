/** The bare message, without what only a signer can fill in. */
import { apiVersion } from '../../model/operation.ts';
import { formOf } from '../literals/form.ts';
import type { Call, TargetShape } from '../target.ts';
import { textOfLines } from '../text.ts';

/** A message; what stands in angle brackets is for the signer. */
function message(call: Call, fields: readonly (readonly [string, string])[], isSession: boolean): string[] {
  const { host, pathname } = new URL(call.plain.url);
  const content = formOf(fields);
  const signedHeaders = `content-type;host;x-amz-date${isSession ? ';x-amz-security-token' : ''}`;
  return [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/x-www-form-urlencoded; charset=utf-8',
    // Form encoding leaves nothing but ASCII: a character is a byte.
    `Content-Length: ${content.length}`,
    'X-Amz-Date: <date and time>',
    ...(isSession ? ['X-Amz-Security-Token: <SessionToken of the answer>'] : []),
    `Authorization: AWS4-HMAC-SHA256 Credential=<access key id>/<date>/${call.plain.region}/sts/aws4_request, SignedHeaders=${signedHeaders}, Signature=<signature>`,
    '',
    content,
  ];
}

export const http = {
  id: 'http',
  label: 'HTTP',
  language: 'http',
  fileName: 'get-session-token.http',
  sdk: { name: 'HTTP', version: '1.1', seen: 'RFC 9112' },
  proof: 'checked by shape',
  verified: 'filled in by a signer and sent to the simulated STS by the tests',
  without: {
    'mfa-prompt': 'A message cannot ask.',
    'error-handling': 'A message has no code that could handle its answer.',
  },
  unwritable: [
    { pattern: /[\p{C}\p{Z}/\\]/u, what: 'a character that no credential scope can hold', only: 'region' },
  ],
  keepsText: true,
  needsUrl: true,
  literal: (text) => text,
  promptedCode: '',
  write(call) {
    const fields = call.plain.members.map(({ name, text }) => [name, text] as const);
    const own = message(call, [['Action', 'GetSessionToken'], ['Version', apiVersion], ...fields], false);
    if (call.variant !== 'session') return textOfLines(own);
    const next = message(
      call,
      [
        ['Action', 'GetCallerIdentity'],
        ['Version', apiVersion],
      ],
      true,
    );
    // In .http files three number signs stand between messages.
    return textOfLines(own, '', '###', '', next);
  },
} as const satisfies TargetShape;
