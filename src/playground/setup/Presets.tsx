import { caseFragment } from '../hash.ts';
import type { Preset } from '../presets.ts';
import type { Store } from '../store.ts';

/** Prepared requests, by group. Choosing one fills the form; sending stays with the reader. */
export function Presets({ store }: { store: Store }) {
  const { presets } = store.data;
  if (presets.length === 0) return null;
  const chosen = presets.find(({ id }) => id === store.state.value.presetId);
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
        {[...byGroup(presets)].map(([group, members]) => (
          <optgroup key={group} label={group}>
            {members.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {chosen && (
        <p class="pg-preset-summary" id="preset-summary">
          {chosen.summary}
        </p>
      )}
    </div>
  );
}

function byGroup(presets: readonly Preset[]): Map<string, Preset[]> {
  const groups = new Map<string, Preset[]>();
  for (const preset of presets) groups.set(preset.group, [...(groups.get(preset.group) ?? []), preset]);
  return groups;
}
