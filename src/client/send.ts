/**
 * Calls GetSessionToken through the AWS SDK for JavaScript: it serialises, signs, parses and retries as it does in
 * anybody's program. Only the way to the service is ours.
 */
import { GetSessionTokenCommand, STSServiceException } from '@aws-sdk/client-sts';
import type { GetSessionTokenCommandInput, GetSessionTokenCommandOutput } from '@aws-sdk/client-sts';
import { endpointHost, globalHost, globalSigningRegion } from '../model/regions.ts';
import type { GetSessionTokenMember } from '../model/operation.ts';
import type { CallError, Exchange, Outcome } from './exchange.ts';
import { openClient, sessionOf } from './sdk.ts';
import type { Transport } from './transport.ts';

/** The request as typed: a text where a number belongs is sent as it is, so that STS can refuse it. */
export type GetSessionTokenDraft = Partial<Record<GetSessionTokenMember, string | number>>;

export interface Call {
  input: GetSessionTokenDraft;
  region: string;
  /** `global`: sts.amazonaws.com, signed for us-east-1 whatever `region` says. */
  endpoint?: 'regional' | 'global';
  /** Scheme, host and port to call in place of both, signed for `region`: `http://127.0.0.1:4566`. */
  origin?: string | undefined;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** Milliseconds since 1970: the clock of the caller, by which the request is signed. */
  clock: () => number;
  /** Milliseconds from any start, for timings; `performance.now` where the platform has it. */
  timer?: () => number;
  /** Ends the call, between two attempts of the SDK too. */
  signal?: AbortSignal | undefined;
}

/** Sends one call. Never rejects: failures are outcomes. */
export async function sendGetSessionToken(call: Call, transport: Transport): Promise<Exchange> {
  const { clock, timer = () => performance.now(), credentials } = call;
  const global = call.endpoint === 'global';
  const origin = call.origin ?? `https://${global ? globalHost : endpointHost(call.region)}`;
  const start = timer();
  const elapsed = (): number => timer() - start;
  const startedAt = clock();
  const { client, attempts } = openClient(transport, {
    region: global ? globalSigningRegion : call.region,
    origin,
    credentials,
    now: startedAt,
    elapsed,
  });
  let outcome: Outcome;
  try {
    const command = new GetSessionTokenCommand(call.input as GetSessionTokenCommandInput);
    const output = await client.send(command, call.signal ? { abortSignal: call.signal } : {});
    outcome = success(output);
  } catch (error) {
    outcome = { ok: false, error: describeError(error) };
  } finally {
    client.destroy();
  }
  return {
    transport: transport.kind,
    region: call.region,
    host: new URL(origin).host,
    startedAt,
    attempts,
    outcome,
    duration: elapsed(),
  };
}

function success(output: GetSessionTokenCommandOutput): Outcome {
  const { Credentials: issued, SessionTokenUtilization: utilization, SessionTokenSize: size } = output;
  const requestId = output.$metadata.requestId;
  const credentials = sessionOf(issued);
  if (!credentials) {
    // The SDK resolves when something else than STS answers 200, a captive portal say (facts/browser.md).
    return {
      ok: false,
      error: {
        kind: 'client',
        code: 'NoCredentials',
        message:
          'The answer has status 200 and no credentials in it: something other than STS may have answered.',
        ...(output.$metadata.httpStatusCode !== undefined && { status: output.$metadata.httpStatusCode }),
      },
    };
  }
  return {
    ok: true,
    result: {
      credentials,
      ...(utilization !== undefined && { sessionTokenUtilization: utilization }),
      ...(size !== undefined && { sessionTokenSize: size }),
    },
    ...(requestId !== undefined && { requestId }),
  };
}

/** An error of the SDK as data. */
export function describeError(error: unknown): CallError {
  if (error instanceof STSServiceException) {
    const { httpStatusCode, requestId } = error.$metadata;
    return {
      kind: 'service',
      code: error.name,
      message: error.message,
      ...(httpStatusCode !== undefined && { status: httpStatusCode }),
      ...(requestId !== undefined && { requestId }),
    };
  }
  if (error instanceof Error) return { kind: 'client', code: error.name, message: error.message };
  return { kind: 'client', code: 'Error', message: String(error) };
}
