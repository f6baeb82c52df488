/** What code around `client.send()` sees, written as Node prints an object. */
import type { CallError, Exchange } from '../../client/exchange.ts';

/** The error as the SDK throws it; `attempts` are counted from the exchange. */
export function sdkErrorText(error: CallError, { attempts }: Pick<Exchange, 'attempts'>): string {
  const metadata = [
    ['httpStatusCode', error.status],
    ['requestId', error.requestId],
    ['attempts', attempts.length],
  ] as const;
  const lines = metadata.filter(([, value]) => value !== undefined);
  const quote = (value: string | number | undefined): string => JSON.stringify(value);
  return [
    `${error.code}: ${error.message}`,
    '{',
    `  name: ${quote(error.code)},`,
    `  message: ${quote(error.message)},`,
    ...(error.kind === 'service'
      ? [`  $fault: ${quote((error.status ?? 400) < 500 ? 'client' : 'server')},`]
      : []),
    '  $metadata: {',
    ...lines.map(([name, value]) => `    ${name}: ${quote(value)},`),
    '  },',
    '}',
  ].join('\n');
}
