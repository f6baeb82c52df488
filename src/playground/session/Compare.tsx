import { useEffect, useRef } from 'preact/hooks';
import type { Call } from '../state.ts';
import { clockTime } from '../summary.ts';
import { wireFromExchange } from '../wire/model.ts';
import { compareCalls, differences, type ComparedRow } from './compare.ts';

interface CompareProps {
  /** The two, older first. */
  a: Call;
  b: Call;
  onClose: () => void;
}

const groups: readonly ComparedRow['group'][] = ['Request', 'Answer', 'Checks'];

/** Two calls in one table; a row that differs has a sign, a word for the screen reader, and weight. */
export function Compare({ a, b, onClose }: CompareProps) {
  const rows = compareCalls(a, b);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [a.id, b.id]);
  return (
    <section class="pg-compare" aria-labelledby="compare-title">
      <header>
        <h2 id="compare-title" ref={heading} tabIndex={-1}>
          Two calls compared
        </h2>
        <span class="meta">{differences(rows)}</span>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </header>
      <table>
        <thead>
          <tr>
            <td />
            {[a, b].map((call) => (
              <th key={call.id} scope="col">
                <time class="mono" dateTime={new Date(call.exchange.startedAt).toISOString()}>
                  {clockTime(call.exchange.startedAt)}
                </time>
                {wireFromExchange(call.exchange).summary}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr class="pg-compare-group">
              <th colSpan={3} scope="rowgroup" class="label">
                {group}
              </th>
            </tr>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <Row key={row.name} row={row} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({ row: { name, wire, a, b, differs } }: { row: ComparedRow }) {
  return (
    <tr data-differs={differs ? '' : undefined}>
      <th scope="row" class={wire ? 'mono' : undefined}>
        <span class="pg-differs" aria-hidden="true">
          {differs ? '≠' : ''}
        </span>
        {name}
        {differs && <span class="sr-only">, differs</span>}
      </th>
      {[a, b].map((value, index) => (
        <td key={index} class={wire ? 'mono' : undefined}>
          {value ?? <span class="pg-none">none</span>}
        </td>
      ))}
    </tr>
  );
}
