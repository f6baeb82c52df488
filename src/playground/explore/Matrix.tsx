import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Evidence } from '../marks/Evidence.tsx';
import { Outcome } from '../marks/Outcome.tsx';
import type { ExploreColumn } from './columns.ts';
import { evidenceClaims } from './claims.ts';
import { outcomeWords, type Cell } from './grid.ts';
import { shortResource, type Call } from './input.ts';
import { moveTo, type At } from './move.ts';
import { Reasons } from './Reasons.tsx';
import { rowNote } from './row-note.ts';
import type { ExploreSession } from './session.ts';

interface MatrixProps {
  session: ExploreSession;
  onEdit: (draftId: number, offset: number) => void;
  onSetKey: (column: number, key: string) => void;
}

const isAt = (one: At | undefined, row: number, column: number): boolean =>
  one?.row === row && one.column === column;

/** Actions by kinds of credentials. A grid as the ARIA practices have it: one stop for Tab, arrows between cells. */
export function Matrix({ session, onEdit, onSetKey }: MatrixProps) {
  const { store } = session;
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const calls = store.calls.value;
  const columns = store.columns.value;
  const open = store.open.value;
  const size = { rows: calls.length, columns: columns.length };
  const here = { row: Math.min(at.row, size.rows - 1), column: Math.min(at.column, size.columns - 1) };

  const focusCell = ({ row, column }: At): void => {
    setAt({ row, column });
    grid.current?.querySelector<HTMLElement>(`[data-at="${row},${column}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || !(event.target instanceof Element)) return;
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      store.toggle(open);
      focusCell(open);
      return;
    }
    if (!event.target.matches('.ex-cell')) return;
    const next = moveTo(here, event, size);
    if (!next) return;
    event.preventDefault();
    focusCell(next);
  };
  return (
    <table
      role="grid"
      class="ex-matrix"
      ref={grid}
      aria-label="What each kind of credentials may do"
      data-stale={store.unread.value.length > 0 ? '' : undefined}
      style={`--columns:${columns.length}`}
      onKeyDown={onKey}
    >
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Action <small>policy asks</small>
          </th>
          {columns.map(({ id, label, note }) => (
            <th key={id} role="columnheader" scope="col">
              {label} <small>{note}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {calls.map((call, row) => (
          <Fragment key={`${row} ${call.action} ${call.resource}`}>
            <tr role="row" data-open={open?.row === row ? '' : undefined}>
              <RowHead session={session} call={call} row={row} />
              {columns.map((column, index) => {
                const cell = store.grid.value[row]?.[index];
                return (
                  cell && (
                    <td key={column.id} role="gridcell" data-open={isAt(open, row, index) ? '' : undefined}>
                      <CellButton
                        call={call}
                        column={column}
                        cell={cell}
                        place={`${row},${index}`}
                        isStop={isAt(here, row, index)}
                        isOpen={isAt(open, row, index)}
                        onPress={() => {
                          setAt({ row, column: index });
                          store.toggle({ row, column: index });
                        }}
                      />
                    </td>
                  )
                );
              })}
            </tr>
            {open?.row === row && (
              <OpenRow session={session} open={open} onEdit={onEdit} onSetKey={onSetKey} />
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function RowHead({ session: { store }, call, row }: { session: ExploreSession; call: Call; row: number }) {
  const { action, resource } = call;
  return (
    <th role="rowheader" scope="row">
      <span class="ex-action">
        <code>{action}</code>
        <small>{rowNote(call, store.reads.value, store.who.value)}</small>
        {resource !== '*' && <small>on {shortResource(resource, store.who.value)}</small>}
      </span>
      <button
        type="button"
        class="ex-remove"
        aria-label={`Remove ${action}`}
        onClick={() => store.removeCall(row)}
      >
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
          <path d="M1 1l8 8M9 1l-8 8" />
        </svg>
      </button>
    </th>
  );
}

interface CellButtonProps {
  call: Call;
  column: ExploreColumn;
  cell: Cell;
  place: string;
  isStop: boolean;
  isOpen: boolean;
  onPress: () => void;
}

function CellButton({ call, column, cell, place, isStop, isOpen, onPress }: CellButtonProps) {
  const { outcome, evidence } = cell;
  return (
    <button
      type="button"
      class="ex-cell"
      data-at={place}
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <span class="sr-only">
        {call.action}, {column.label}:{' '}
      </span>
      <span class="ex-cell-who" aria-hidden="true">
        {column.label}
      </span>
      <Outcome kind={outcome} word={outcomeWords[outcome]} />
      <Evidence kind={evidence} meaning={evidenceClaims[evidence]} />
    </button>
  );
}

function OpenRow({ session, open, onEdit, onSetKey }: MatrixProps & { open: At }) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // On a narrow screen five outcomes stand above it.
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const { store } = session;
  return (
    <tr role="row" class="ex-open" ref={row} style={`--at:${open.column}`}>
      <td role="gridcell" colSpan={store.columns.value.length + 1}>
        <Reasons
          key={`${open.row},${open.column}`}
          session={session}
          at={open}
          onEdit={onEdit}
          onSetKey={(key) => onSetKey(open.column, key)}
        />
      </td>
    </tr>
  );
}
