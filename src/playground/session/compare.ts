/** Two calls of the session side by side: what was asked, who asked, what came back, how far each came. */
import { lastAttempt } from '../../client/exchange.ts';
import { checks } from '../../sts/checks.ts';
import type { Call } from '../state.ts';
import { messageOf } from '../summary.ts';

export interface ComparedRow {
  group: 'Request' | 'Answer' | 'Checks';
  name: string;
  /** The name and the values are of the wire: mono. */
  wire: boolean;
  /** Absent where that call has none. */
  a?: string | undefined;
  b?: string | undefined;
  differs: boolean;
}

function parametersOf({ exchange }: Call): Map<string, string> {
  const form = new URLSearchParams(lastAttempt(exchange)?.request.body ?? '');
  return new Map([...form].filter(([name]) => name !== 'Action' && name !== 'Version'));
}

function checkOf({ exchange }: Call, id: string): string | undefined {
  const trace = lastAttempt(exchange)?.trace;
  if (!trace) return undefined;
  const result = trace.find((made) => made.id === id);
  // Notes are left out: times and codes in them would make every pair differ.
  return result?.outcome ?? 'not reached';
}

const statusOf = ({ exchange }: Call): string | undefined => {
  const status = lastAttempt(exchange)?.response?.status;
  return status === undefined ? undefined : `HTTP ${status}`;
};

const outcomeOf = ({ exchange: { outcome } }: Call): string =>
  outcome.ok ? 'Session issued' : outcome.error.code;

/** The rows of a comparison, in the order of the call. */
export function compareCalls(a: Call, b: Call): ComparedRow[] {
  const row = (
    group: ComparedRow['group'],
    name: string,
    read: (call: Call) => string | undefined,
    wire = false,
  ): ComparedRow => {
    const [left, right] = [read(a), read(b)];
    return { group, name, wire, a: left, b: right, differs: left !== right };
  };
  const names = [...new Set([...parametersOf(a).keys(), ...parametersOf(b).keys()])];
  return [
    row('Request', 'Caller', ({ caller }) => caller),
    row('Request', 'Account', ({ account }) => account),
    row('Request', 'Region', ({ exchange }) => exchange.region, true),
    row('Request', 'Host', ({ exchange }) => exchange.host, true),
    ...names.map((name) => row('Request', name, (call) => parametersOf(call).get(name), true)),
    row('Answer', 'Status', statusOf),
    row('Answer', 'Outcome', outcomeOf),
    row('Answer', 'Message', ({ exchange }) => messageOf(exchange) || undefined),
    row('Answer', 'Attempts', ({ exchange }) => String(exchange.attempts.length)),
    ...checks.map(({ id, label }) => row('Checks', label, (call) => checkOf(call, id))),
  ].filter((made) => made.a !== undefined || made.b !== undefined);
}

/** How many rows differ, in words. */
export function differences(rows: readonly ComparedRow[]): string {
  const count = rows.filter(({ differs }) => differs).length;
  if (count === 0) return 'No difference.';
  return count === 1 ? 'One difference.' : `${count} differences.`;
}
