/** One line for each request. It holds no secret: nothing of the request is quoted but names and key ids of known form. */
import type { Account } from '../../src/model/account.ts';
import { headerValue, type WireRequest, type WireResponse } from '../../src/sts/wire.ts';

/** Names of long-term keys' owners, by the id of the key. */
export type KeyOwners = ReadonlyMap<string, string>;

export function keyOwners(account: Account): KeyOwners {
  const owners = new Map<string, string>();
  for (const { accessKeyId } of account.root.accessKeys) owners.set(accessKeyId, 'root');
  for (const { userName, accessKeys } of account.users) {
    for (const { accessKeyId } of accessKeys) owners.set(accessKeyId, userName);
  }
  return owners;
}

export interface Answered {
  request: WireRequest;
  response: WireResponse;
  /** Milliseconds since 1970, by the service's clock. */
  at: number;
  /** How long it took. */
  milliseconds: number;
}

/**
 * `2026-11-22T10:40:12.000Z POST GetSessionToken alice 403 AccessDenied 0.4 ms`: time, method, operation, caller,
 * status, error code, duration; `-` where there is none.
 */
export function logLine({ request, response, at, milliseconds }: Answered, owners: KeyOwners): string {
  return [
    new Date(at).toISOString(),
    request.method,
    operationOf(request) ?? '-',
    callerOf(request, owners) ?? '-',
    response.status,
    errorCodeOf(response) ?? '-',
    `${milliseconds.toFixed(1)} ms`,
  ].join(' ');
}

const actionPair = /(?:^|[?&])Action=([A-Za-z]{1,64})(?=&|$)/;
/** Bytes of a body in which the operation is looked for. */
const searched = 2048;

function operationOf({ target, body }: WireRequest): string | undefined {
  const inTarget = target.length > 1 ? actionPair.exec(target) : null;
  if (inTarget) return inTarget[1];
  const form = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, searched));
  return actionPair.exec(form.toString('latin1'))?.[1];
}

const keyId = '([A-Z0-9]{16,32})';
const credential = new RegExp(`Credential=${keyId}/`);
const presignedCredential = new RegExp(`[?&]X-Amz-Credential=${keyId}(?:/|%2F)`, 'i');

/** The user a long-term key belongs to, else the id of the key. A secret put in its place does not look like one. */
function callerOf({ headers, target }: WireRequest, owners: KeyOwners): string | undefined {
  const authorization = headerValue(headers, 'authorization');
  const match =
    authorization === undefined ? presignedCredential.exec(target) : credential.exec(authorization);
  const id = match?.[1];
  return id === undefined ? undefined : (owners.get(id) ?? id);
}

const errorCode = /<Code>([A-Za-z]{1,64})<\/Code>|"Code":"([A-Za-z]{1,64})"|^<([A-Za-z]{1,64})\/>/;

function errorCodeOf({ status, body }: WireResponse): string | undefined {
  if (status < 400) return undefined;
  const match = errorCode.exec(body);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
