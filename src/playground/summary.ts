/** An exchange in a few words: for the list of calls and the screen reader. */
import { lastAttempt, type Exchange } from '../client/exchange.ts';
import { inHours } from './duration.ts';

/** Was a code sent along, so that the session carries MFA? */
export const askedWithMfa = (exchange: Exchange): boolean =>
  new URLSearchParams(lastAttempt(exchange)?.request.body ?? '').has('TokenCode');

/** When STS answered, by its own clock, which counts whole seconds; undefined where the browser hides the header. */
function answeredAt(exchange: Exchange): number | undefined {
  const headers = lastAttempt(exchange)?.response?.headers ?? [];
  const date = headers.find(([name]) => name.toLowerCase() === 'date')?.[1];
  const time = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : time;
}

/** Seconds that the session issued lasts, from the answer to its end. */
export function issuedSeconds(exchange: Exchange): number | undefined {
  if (!exchange.outcome.ok) return undefined;
  const from = answeredAt(exchange) ?? exchange.startedAt;
  return Math.ceil((exchange.outcome.result.credentials.expiration - from) / 1000);
}

/** What came of it, shortened to a line: `unable to validate MFA code`, `session with MFA, 12 h`. */
export function shortAnswer(exchange: Exchange): string {
  const { outcome } = exchange;
  if (outcome.ok) {
    const seconds = issuedSeconds(exchange) ?? 0;
    return `session ${askedWithMfa(exchange) ? 'with' : 'without'} MFA, ${inHours(seconds)}`;
  }
  return shortMessage(messageOf(exchange)) || outcome.error.code;
}

/** The message as STS sent it, empty where it sent none: the SDK then puts in a word of its own. */
export function messageOf(exchange: Exchange): string {
  const { outcome } = exchange;
  if (outcome.ok) return '';
  const { kind, message } = outcome.error;
  const body = lastAttempt(exchange)?.response?.body;
  return kind === 'service' && body !== undefined && !/"?Message"?[>:]/.test(body) ? '' : message;
}

/** The part of an STS message that tells it from the others. */
export function shortMessage(message: string): string {
  const violation = /Value (?:'[^]*' )?at '(\w+)' failed to satisfy constraint: Member ([^;]+)/.exec(message);
  if (violation) return `${violation[1]} ${violation[2]}`.trim();
  return (
    message
      .trim()
      .replace(/^MultiFactorAuthentication failed(?:,| with)? /, '')
      .split(/(?<=\.)\s/)[0]
      ?.replace(/\.$/, '') ?? ''
  );
}

/** The outcome as it is read out. `where` is the summary of the wire: "Refused at MFA". */
export function announcement(exchange: Exchange, where: string): string {
  const { outcome } = exchange;
  return outcome.ok ? `${where}.` : `${where}. ${outcome.error.code}. ${messageOf(exchange).trim()}`.trim();
}

/** `10:42:31` or `10:42:31.208`, in UTC. */
export const clockTime = (epochMs: number, { milliseconds = false } = {}): string =>
  new Date(epochMs).toISOString().slice(11, milliseconds ? 23 : 19);

/** When something ends, in UTC: the time, and the day before it where that is another than `from`'s. */
export function endTime(epochMs: number, from: number): string {
  const [day] = new Date(epochMs).toISOString().split('T');
  const [today] = new Date(from).toISOString().split('T');
  return day === today ? clockTime(epochMs) : `${day} ${clockTime(epochMs)}`;
}
