import type { Exchange } from '../../client/exchange.ts';
import { attemptBars, whyAgain, type AttemptBar } from './attempts.ts';

/** The attempts of a call on one line of time; nothing where one was enough. */
export function Attempts({ exchange }: { exchange: Exchange }) {
  const bars = attemptBars(exchange);
  if (bars.length === 0) return null;
  return (
    <div class="pg-attempts">
      <h4 class="label">{bars.length} attempts</h4>
      <ol>
        {bars.map((bar) => (
          <Bar key={bar.number} bar={bar} />
        ))}
      </ol>
      <p>{whyAgain(exchange)}</p>
    </div>
  );
}

const ms = (value: number): string => `${value.toFixed(1)}\u00a0ms`;

function Bar({ bar: { number, status, word, wait, took, from, to } }: { bar: AttemptBar }) {
  const ok = status !== undefined && status < 400;
  return (
    <li>
      <span class="sr-only">Attempt </span>
      <span class="mono">{number}</span>
      <span class="pg-attempt-word" data-refused={ok ? undefined : ''}>
        {status} {word}
      </span>
      <span class="pg-attempt-time">
        {wait !== undefined && `waited ${ms(wait)}, `}
        took {ms(took)}
      </span>
      <span class="pg-attempt-line" aria-hidden="true">
        <i
          data-refused={ok ? undefined : ''}
          style={`left:${(from * 100).toFixed(2)}%;width:${((to - from) * 100).toFixed(2)}%`}
        />
      </span>
    </li>
  );
}
