/** Sends a signed request again as it stands, past the SDK: nothing is signed anew, nothing is tried twice. */
import type { CallError, Exchange, Outcome, ReceivedResponse, SentRequest } from './exchange.ts';
import type { Transport } from './transport.ts';

export interface ResendOptions {
  region: string;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Milliseconds from any start. */
  timer: () => number;
}

/** Rejects where the transport brings no answer. */
export async function resend(
  request: SentRequest,
  transport: Transport,
  { region, clock, timer }: ResendOptions,
): Promise<Exchange> {
  const start = timer();
  const startedAt = clock();
  const { response, trace } = await transport.carry(request);
  const duration = timer() - start;
  return {
    transport: transport.kind,
    region,
    host: new URL(request.url).host,
    startedAt,
    attempts: [{ request, response, sentAt: 0, answeredAt: duration, ...(trace && { trace }) }],
    outcome: outcomeOf(response),
    duration,
  };
}

/** A value of an answer by its name, XML or JSON; undefined where there is none. */
function valueOf(body: string, name: string): string | undefined {
  const xml = new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
  if (xml !== undefined) return unescapeXml(xml);
  const json = new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(body)?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as string);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi,
    (whole: string, name?: string, decimal?: string, hex?: string) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16));
    },
  );

function outcomeOf({ status, body }: ReceivedResponse): Outcome {
  const [accessKeyId, secretAccessKey, sessionToken, expiration] = [
    'AccessKeyId',
    'SecretAccessKey',
    'SessionToken',
    'Expiration',
  ].map((name) => valueOf(body, name));
  if (status === 200 && accessKeyId && secretAccessKey && sessionToken && expiration) {
    const credentials = { accessKeyId, secretAccessKey, sessionToken, expiration: Date.parse(expiration) };
    return { ok: true, result: { credentials } };
  }
  const error: CallError = {
    // An answer from below the service has no error in it; its status is all there is to say.
    kind: 'service',
    code: valueOf(body, 'Code') ?? valueOf(body, '__type') ?? `HTTP ${status}`,
    message: valueOf(body, 'Message') ?? '',
    status,
  };
  return { ok: false, error };
}
