import { useEffect, useRef } from 'preact/hooks';
import type { LanguageService, TextFix } from './language.ts';
import { MarkerList } from './MarkerList.tsx';
import { useMarkers } from './markers.ts';
import type { MonacoView } from './monaco/mount.ts';
import { PlainEditor } from './PlainEditor.tsx';
import { useMonaco } from './use-monaco.ts';

interface CodeEditorProps {
  value: string;
  onChange: (text: string) => void;
  /** What the text is, for those who do not see it. */
  label: string;
  language: 'json';
  /** The same one for the editor's life. */
  service: LanguageService;
  /** Where the caret is to go, and with it the focus: once for each object. */
  caret?: { offset: number } | undefined;
}

/**
 * A text with what is to be said of it. It is a textarea until it first has the focus; then Monaco is loaded and takes
 * its place. On touch devices, and where Monaco does not load, the textarea stays.
 */
export function CodeEditor({ value, onChange, label, language, service, caret }: CodeEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { host, view, failed, load } = useMonaco(field, { label, service, onChange });
  const { now, found } = useMarkers(service, value);
  useShown(view, value, found);

  const goTo = (offset: number): void => {
    if (view) view.goTo(offset);
    field.current?.setSelectionRange(offset, offset);
    field.current?.focus();
  };
  const latestGoTo = useRef(goTo);
  latestGoTo.current = goTo;
  useEffect(() => {
    if (caret) latestGoTo.current(caret.offset);
  }, [caret]);
  const apply = ({ text }: TextFix): void => onChange(text);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.altKey || event.defaultPrevented) return;
    // The page would fix what its form has, and this may be another text.
    event.preventDefault();
    event.stopPropagation();
    const at = view?.caret() ?? field.current?.selectionStart ?? 0;
    const fix = fixAt(service, value, now, at);
    if (fix) apply(fix);
  };

  return (
    <div class="code-editor" data-language={language} onKeyDown={onKey}>
      <div class="code-box" data-invalid={now.some(({ severity }) => severity === 'error') ? '' : undefined}>
        {!view && (
          <PlainEditor
            field={field}
            label={label}
            text={value}
            markers={now}
            onInput={onChange}
            onFocus={load}
          />
        )}
        <div class="code-monaco" ref={host} hidden={!view} />
      </div>
      {failed && (
        <p class="pg-note" role="status">
          The larger editor could not be loaded. This one takes all that it takes.
        </p>
      )}
      <MarkerList
        text={value}
        markers={now}
        service={service}
        settled={found.text === value}
        onGo={goTo}
        onFix={apply}
      />
    </div>
  );
}

/** The fix of what the caret stands in, or the first there is. */
function fixAt(
  service: LanguageService,
  text: string,
  markers: ReturnType<LanguageService['markers']>,
  caret: number,
): TextFix | undefined {
  const withFix = markers.flatMap((marker) => service.fixes(text, marker).map((fix) => ({ marker, fix })));
  const here = withFix.find(({ marker: { offset, length } }) => offset <= caret && caret <= offset + length);
  return (here ?? withFix[0])?.fix;
}

/** Hands Monaco what others changed, and what was found in the text that it shows. */
function useShown(
  view: MonacoView | undefined,
  value: string,
  found: ReturnType<typeof useMarkers>['found'],
): void {
  useEffect(() => view?.show(value), [view, value]);
  useEffect(() => {
    if (found.text === value) view?.mark(found.markers);
  }, [view, value, found]);
}
