/** The tries of the SDK in one call, for a small timeline: when each was under way, and how long it waited between. */
import type { Attempt, Exchange } from '../../client/exchange.ts';

export interface AttemptBar {
  /** From 1. */
  number: number;
  /** Absent where no answer came. */
  status?: number | undefined;
  /** What came of it: the code of the error, `session`, or that no answer came. */
  word: string;
  /** Milliseconds between the answer before and this attempt; absent of the first. */
  wait?: number | undefined;
  /** Milliseconds it took. */
  took: number;
  /** Where it lies on the line of the call, from 0 to 1. */
  from: number;
  to: number;
}

function wordOf({ response, failure }: Attempt): string {
  if (!response) return failure ?? 'no answer';
  const code = /<Code>([^<]+)<|"(?:Code|__type)"\s*:\s*"([^"]+)"/.exec(response.body);
  return code?.[1] ?? code?.[2] ?? (response.status === 200 ? 'session' : '');
}

/** One bar an attempt; none where the first was the last, for there is nothing to tell. */
export function attemptBars({ attempts, duration }: Exchange): AttemptBar[] {
  if (attempts.length < 2) return [];
  const end = Math.max(duration, attempts.at(-1)?.answeredAt ?? 0, Number.MIN_VALUE);
  return attempts.map((attempt, index) => {
    const { sentAt, answeredAt, response } = attempt;
    const before = attempts[index - 1];
    return {
      number: index + 1,
      status: response?.status,
      word: wordOf(attempt),
      wait: before && sentAt - before.answeredAt,
      took: answeredAt - sentAt,
      from: sentAt / end,
      to: answeredAt / end,
    };
  });
}

/** Why the SDK tried again, in a sentence. */
export function whyAgain({ attempts }: Exchange): string {
  const [first] = attempts;
  const word = first && wordOf(first);
  if (word && /Throttl|TooManyRequests|RequestLimit|SlowDown/.test(word)) {
    return 'STS asked for fewer calls. The SDK waited, longer each time and by chance, and tried again.';
  }
  if (word && /Signature|Skew|Expired/.test(word)) {
    return 'The clock that signed was wrong. The SDK took the time from the answer and signed again.';
  }
  return 'The SDK took this for a failure that passes and tried again.';
}
