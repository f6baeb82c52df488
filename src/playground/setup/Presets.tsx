import { caseFragment } from '../hash.ts';
import { presetGroups } from '../presets.ts';
import type { Store } from '../store.ts';

/** Prepared requests, by group. Choosing one fills the form; sending stays with the reader. */
export function Presets({ store }: { store: Store }) {
  const { presets } = store.data;
  if (presets.length === 0) return null;
  const chosen = store.preset.value;
  const open = (id: string): void => {
    if (id === '') return;
    // The address then names the preset, and can be given to others.
    history.replaceState(history.state, '', caseFragment(id));
    void store.openPreset(id);
  };
  return (
    <div class="pg-presets">
      <label class="label" for="preset">
        Presets
      </label>
      <select
        id="preset"
        class="pg-select"
        value={chosen?.id ?? ''}
        aria-describedby={chosen ? 'preset-summary' : undefined}
        onChange={(event) => open(event.currentTarget.value)}
      >
        <option value="">A case to start from…</option>
        {[...presetGroups(presets)].map(([group, members]) => (
          <optgroup key={group} label={group}>
            {members.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {store.canPutBack.value && (
        <button type="button" class="link" onClick={() => store.dispatch({ type: 'put-back' })}>
          Put back what I had typed
        </button>
      )}
      {chosen && (
        <p class="pg-preset-summary" id="preset-summary">
          {chosen.summary}
        </p>
      )}
    </div>
  );
}
