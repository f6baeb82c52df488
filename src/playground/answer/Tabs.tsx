import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface Tab {
  id: string;
  label: string;
  content: ComponentChildren;
}

interface TabsProps {
  label: string;
  /** At least one; the first is open. */
  tabs: readonly Tab[];
  /** The open one, where somebody else decides that; `onChoose` then tells of the reader's choice. */
  chosen?: string;
  onChoose?: (id: string) => void;
  /** Whether the panel itself stops Tab: it need not where its first part does. */
  stop?: boolean;
}

/** Tabs as the ARIA practices have them: one stop for Tab, arrows between them. */
export function Tabs({ label, tabs, chosen: told, onChoose, stop = true }: TabsProps) {
  const base = useId();
  const [own, setOwn] = useState(tabs[0]?.id);
  const chosen = told ?? own;
  const setChosen = onChoose ?? setOwn;
  const open = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  if (!open) return null;

  const onKey = (event: KeyboardEvent): void => {
    const at = tabs.indexOf(open);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setChosen(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <div class="pg-tabs">
      <div role="tablist" aria-label={label} onKeyDown={onKey}>
        {tabs.map(({ id, label: name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-selected={id === open.id}
            aria-controls={`${base}-panel`}
            tabIndex={id === open.id ? 0 : -1}
            onClick={() => setChosen(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${open.id}`}
        tabIndex={stop ? 0 : undefined}
      >
        {open.content}
      </div>
    </div>
  );
}
