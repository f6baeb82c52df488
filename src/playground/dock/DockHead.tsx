import type { Store } from '../store.ts';

interface DockHeadProps {
  store: Store;
  /** Address of the playground's own page. */
  href: string;
  onClose: () => void;
}

/** The panel's name, the way to the whole playground, and the button that closes it. */
export function DockHead({ store, href, onClose }: DockHeadProps) {
  /** Takes the request along, as a shared link would; what cannot be shared stays here. */
  const goThere = async (): Promise<void> => {
    const fragment = await import('./take-along.ts').then(
      ({ fragmentOf }) => fragmentOf(store),
      () => '',
    );
    location.assign(href + fragment);
  };
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void goThere();
  };
  return (
    <header class="dock-head">
      <h2 tabIndex={-1}>Playground</h2>
      <a class="link" href={href} onClick={onClick}>
        Full playground
      </a>
      <button type="button" class="tool" aria-label="Close the playground" onClick={onClose}>
        <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" />
        </svg>
      </button>
    </header>
  );
}
