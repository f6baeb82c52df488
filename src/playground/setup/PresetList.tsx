import { useEffect, useRef, useState } from 'preact/hooks';
import { matchingPresets, presetGroups, type Preset } from '../presets.ts';
import { PresetMarks } from './PresetMarks.tsx';

interface PresetListProps {
  presets: readonly Preset[];
  /** Id of the one that filled the form last. */
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onClose: () => void;
}

/**
 * The presets as a filtered list of buttons, by group. Not a combobox: what is chosen is an action, and screen readers
 * can walk the groups by their headings. Up and down go from button to button, Enter in the field takes the first.
 */
export function PresetList({ presets, chosen, onChoose, onClose }: PresetListProps) {
  const [text, setText] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = matchingPresets(presets, text);

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [...(panel.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (
      event.key === 'Enter' &&
      event.target === field.current &&
      text.trim() !== '' &&
      !event.ctrlKey &&
      !event.metaKey
    ) {
      event.preventDefault();
      if (found[0]) onChoose(found[0].id);
    }
  };
  return (
    <div class="pg-preset-panel" ref={panel} onKeyDown={onKey}>
      <input
        ref={field}
        type="search"
        class="pg-input"
        aria-label="Find a preset"
        placeholder="Find by title, error or group"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="meta" role="status">
        {found.length === 0 ? 'No preset has that in it.' : `${found.length} of ${presets.length}`}
      </p>
      <div class="pg-preset-list">
        {[...presetGroups(found)].map(([group, members]) => (
          <section key={group}>
            <h4>{group}</h4>
            <ul>
              {members.map((preset) => (
                <li key={preset.id}>
                  <button
                    type="button"
                    class="pg-preset"
                    aria-current={preset.id === chosen}
                    onClick={() => onChoose(preset.id)}
                  >
                    {preset.title}
                    <span class="pg-preset-marks">
                      <PresetMarks preset={preset} />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
