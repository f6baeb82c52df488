import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LanguageService } from './language.ts';
import type { MonacoView } from './monaco/mount.ts';

interface Options {
  label: string;
  service: LanguageService;
  onChange: (text: string) => void;
}

interface LoadedMonaco {
  /** Where Monaco is put. */
  host: RefObject<HTMLDivElement>;
  /** Undefined until it stands there. */
  view: MonacoView | undefined;
  failed: boolean;
  /** Loads it once; does nothing where fingers type, for Monaco does not serve them. */
  load: () => void;
}

/** Monaco on demand, in place of a textarea. */
export function useMonaco(field: RefObject<HTMLTextAreaElement>, options: Options): LoadedMonaco {
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<MonacoView | undefined>();
  const [failed, setFailed] = useState(false);
  const asked = useRef(false);
  const latest = useRef(options);
  latest.current = options;

  const load = (): void => {
    if (asked.current || matchMedia('(pointer: coarse)').matches) return;
    asked.current = true;
    import('./monaco/mount.ts').then(
      ({ mount }) =>
        whenComposed(field, () => {
          // Both are gone where the reader has closed the editor in the meantime.
          if (!field.current || !host.current) return;
          host.current.hidden = false;
          const { label, service } = latest.current;
          const onChange = (text: string): void => latest.current.onChange(text);
          setView(mount(host.current, field.current, { label, service, onChange }));
        }),
      () => setFailed(true),
    );
  };
  useEffect(() => () => view?.dispose(), [view]);
  return { host, view, failed, load };
}

/** At once, or when the word that is being composed in the field is done: it would be lost half-way. */
function whenComposed(field: RefObject<HTMLTextAreaElement>, act: () => void): void {
  const { current } = field;
  if (!current?.matches('[data-composing]')) act();
  else current.addEventListener('compositionend', () => window.setTimeout(act), { once: true });
}
