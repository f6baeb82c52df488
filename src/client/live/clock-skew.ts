/** How far the caller's clock is from that of STS, as an exchange shows it. */
import { headerValue } from '../../sts/wire.ts';
import { lastAttempt, type Exchange } from '../exchange.ts';

/** Milliseconds from which the SDK believes an answer's Date more than its own clock (facts/sts-wire-2.md §12). */
export const tellingSkew = 240_000;

/** `20261122T104012Z` as milliseconds since 1970. */
function basicTime(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  return parts ? Date.parse(`${parts.slice(1, 4).join('-')}T${parts.slice(4).join(':')}Z`) : Number.NaN;
}

/** The time of STS in "Signature expired: … (… - 15 min.)" and "Signature not yet current: … (… + 15 min.)". */
function timeInMessage(message: string): number {
  return basicTime(
    /^Signature (?:expired|not yet current): .*\((\d{8}T\d{6}Z) [-+] \d+ min\.\)$/.exec(message)?.[1] ?? '',
  );
}

/**
 * Milliseconds by which STS is ahead of the clock that the call began by; negative where it is behind. Read from the
 * Date of the first answer, else from the message of a refusal. Undefined where neither tells. Date has whole
 * seconds, so a difference of less than two is none.
 */
export function skewOf(exchange: Exchange): number | undefined {
  const answered = exchange.attempts.find(({ response }) => response);
  const date = Date.parse(headerValue(answered?.response?.headers ?? [], 'date') ?? '');
  if (answered && !Number.isNaN(date)) return rounded(date - (exchange.startedAt + answered.answeredAt));
  const { outcome } = exchange;
  const told = outcome.ok ? Number.NaN : timeInMessage(outcome.error.message);
  if (Number.isNaN(told)) return undefined;
  return rounded(told - (exchange.startedAt + (lastAttempt(exchange)?.answeredAt ?? 0)));
}

const rounded = (milliseconds: number): number =>
  Math.abs(milliseconds) < 2_000 ? 0 : Math.round(milliseconds / 1000) * 1000;
