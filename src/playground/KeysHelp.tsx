import { useEffect, useState } from 'preact/hooks';
import { useKeyNames } from './keys.ts';
import { isTaken } from './page/writing.ts';
import { Sheet } from './Sheet.tsx';

/** The keys that matter: a button, and the key `?`. */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  const { groups } = useKeyNames();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" class="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Keys <kbd class="key">?</kbd>
      </button>
      <Sheet title="Keys" open={open} onClose={() => setOpen(false)}>
        {groups.map(({ where, lines }) => (
          <section key={where} class="pg-keys">
            <h3 class="label">{where}</h3>
            <dl>
              {lines.map(({ keys, what }) => (
                <div key={keys}>
                  <dt>
                    <kbd class="key">{keys}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Sheet>
    </>
  );
}
