import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  /** Drawn only while it is open. */
  children: ComponentChildren;
}

/** A dialog over the page. Esc and a click beside it close it; the focus goes back to where it was. */
export function Sheet({ title, open, onClose, wide, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    if (open) current?.showModal();
    else current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="pg-sheet"
      data-wide={wide ? '' : undefined}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <div class="pg-sheet-in">
          <header class="pg-sheet-head">
            <h2 id={id}>{title}</h2>
            <button type="button" class="button" onClick={onClose}>
              Close
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
