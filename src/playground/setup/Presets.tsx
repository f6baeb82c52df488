import { useRef, useState } from 'preact/hooks';
import { caseFragment } from '../hash.ts';
import type { Preset } from '../presets.ts';
import type { Store } from '../store.ts';
import { PresetList } from './PresetList.tsx';
import { PresetMarks } from './PresetMarks.tsx';

/** Prepared requests. Choosing one fills the form; sending stays with the reader. */
export function Presets({ store }: { store: Store }) {
  const { presets } = store.data;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (presets.length === 0) return null;
  const chosen = store.preset.value;
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (id: string): void => {
    // The address then names the preset, and can be given to others.
    history.replaceState(history.state, '', caseFragment(id));
    void store.openPreset(id);
    close();
  };
  return (
    <div class="pg-presets">
      <h3 class="label" id="presets-label">
        Presets
      </h3>
      <button
        ref={button}
        type="button"
        class="pg-select pg-preset-open"
        aria-expanded={open}
        aria-labelledby="presets-label preset-open"
        aria-describedby={chosen ? 'preset-summary' : undefined}
        id="preset-open"
        onClick={() => setOpen(!open)}
      >
        {chosen?.title ?? `${presets.length} cases to start from`}
      </button>
      {open && <PresetList presets={presets} chosen={chosen?.id} onChoose={choose} onClose={close} />}
      {store.canPutBack.value && (
        <button type="button" class="link" onClick={() => store.dispatch({ type: 'put-back' })}>
          Put back what I had typed
        </button>
      )}
      {chosen && !open && <Chosen store={store} preset={chosen} />}
    </div>
  );
}

function Chosen({ store, preset }: { store: Store; preset: Preset }) {
  const from = store.from.value;
  return (
    <>
      <p class="pg-preset-summary" id="preset-summary">
        {preset.summary}
      </p>
      <p class="pg-preset-marks">
        <PresetMarks preset={preset} />
      </p>
      {from && (
        <p class="pg-preset-from">
          Opened from{' '}
          <a class="link" href={from.href}>
            {from.title}
          </a>
          , in the docs
        </p>
      )}
    </>
  );
}
