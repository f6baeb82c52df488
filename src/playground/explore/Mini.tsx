import { Outcome } from '../marks/Outcome.tsx';
import { shortLabels } from './columns.ts';
import type { ExploreStore } from './store.ts';

/**
 * The matrix in small, in view while the policy is typed, and what the last key changed. Hidden from those who do not
 * see it: they are told of each change.
 */
export function Mini({ store }: { store: ExploreStore }) {
  const columns = store.columns.value;
  return (
    <div class="ex-mini" aria-hidden="true" data-stale={store.unread.value.length > 0 ? '' : undefined}>
      <table style={`--columns:${columns.length}`}>
        <thead>
          <tr>
            <th />
            {columns.map(({ id }) => (
              <th key={id}>{shortLabels[id]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {store.calls.value.map(({ action }, row) => (
            <tr key={`${row} ${action}`}>
              <th>
                <code>{action}</code>
              </th>
              {store.grid.value[row]?.map(({ outcome }, index) => (
                <td key={columns[index]?.id}>
                  <Outcome kind={outcome} word="" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{store.changed.value || 'The matrix follows as you type.'}</p>
    </div>
  );
}
