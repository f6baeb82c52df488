import { later } from '../later.tsx';
import type { Store } from '../store.ts';

const Compare = later(() => import('./Compare.tsx').then((m) => m.Compare));

/** The comparison, once two calls are chosen; the older one stands first. */
export function Compared({ store }: { store: Store }) {
  const chosen = store.comparing.value ?? [];
  const [b, a] = store.calls.value.filter(({ id }) => chosen.includes(id));
  if (!a || !b) return null;
  return <Compare a={a} b={b} onClose={() => store.dispatch({ type: 'compare', on: false })} />;
}
