import { useEffect, useState } from 'preact/hooks';
import { useKeyNames } from './keys.ts';
import { Sheet } from './Sheet.tsx';

/** Where `?` is a character that somebody writes. */
const written = 'input, textarea, select, [contenteditable], [role="textbox"], .code-editor';

/** The keys that matter: a button, and the key `?`. */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  const { groups } = useKeyNames();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest(written)) return;
      if (document.querySelector('dialog[open]')) return;
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
