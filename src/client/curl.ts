/**
 * A sent request as a `curl` command that signs it anew. Keys come from the environment by the names that the AWS CLI
 * reads; the command holds none. Source: curl manual, `--aws-sigv4` (7.75 and later; 7.86 for the session token).
 */
import { singleQuoted as quoted } from '../snippets/literals/posix-shell.ts';
import { headerValue } from '../sts/wire.ts';
import type { SentRequest } from './exchange.ts';

/** The region and service of the credential scope; undefined where the request is not signed by header. */
const scopeOf = (request: SentRequest): readonly [region: string, service: string] | undefined => {
  const found = /Credential=[^/,\s]+\/\d+\/([\w-]+)\/([\w-]+)\//.exec(
    headerValue(request.headers, 'authorization') ?? '',
  );
  return found?.[1] && found[2] ? [found[1], found[2]] : undefined;
};

/** Undefined where the request is not signed: curl then has no region to sign for. */
export function curlCommand(request: SentRequest): string | undefined {
  const scope = scopeOf(request);
  if (!scope) return undefined;
  const [region, service] = scope;
  const isSession = headerValue(request.headers, 'x-amz-security-token') !== undefined;
  return [
    `curl ${quoted(request.url)}`,
    `--aws-sigv4 ${quoted(`aws:amz:${region}:${service}`)}`,
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    ...(isSession ? ['--header "X-Amz-Security-Token: $AWS_SESSION_TOKEN"'] : []),
    // Raw: in --data a value that begins with @ would name a file.
    ...(request.body === '' ? [] : [`--data-raw ${quoted(request.body)}`]),
  ].join(' \\\n  ');
}
