import type { ComponentChildren } from 'preact';
import { lastAttempt, type Exchange } from '../../client/exchange.ts';

interface OutlineProps {
  exchange: Exchange;
  /** Where it ended, above the title: "Refused at MFA". */
  where: string;
  refused: boolean;
  title: string;
  /** After status and time. */
  children?: ComponentChildren;
}

/** The head of an answer: where it ended, the code or the outcome, status and time. */
export function Outline({ exchange, where, refused, title, children }: OutlineProps) {
  const status = lastAttempt(exchange)?.response?.status;
  return (
    <>
      <p class="label pg-where" data-refused={refused ? '' : undefined}>
        {where}
      </p>
      <h3 class="pg-title">{title}</h3>
      <p class="pg-status meta">
        {status !== undefined && <span>HTTP {status}</span>} <span>{exchange.duration.toFixed(1)} ms</span>{' '}
        {children}
      </p>
    </>
  );
}
