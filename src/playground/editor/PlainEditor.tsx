import type { RefObject } from 'preact';
import type { Marker } from './language.ts';
import { piecesOf } from './tokens.ts';

interface PlainEditorProps {
  field: RefObject<HTMLTextAreaElement>;
  label: string;
  text: string;
  markers: readonly Marker[];
  onInput: (text: string) => void;
  onFocus: () => void;
}

/** A textarea without ink over the same text with colours and marks: works everywhere, and needs nothing more. */
export function PlainEditor({ field, label, text, markers, onInput, onFocus }: PlainEditorProps) {
  return (
    <div class="code-plain">
      <pre aria-hidden="true">
        {piecesOf(text, markers).map((pieces, line) => (
          <span key={line} class="code-line">
            {pieces.map(({ text: part, kind, severity }, index) => (
              <span key={index} data-kind={kind} data-severity={severity}>
                {part}
              </span>
            ))}
          </span>
        ))}
      </pre>
      <textarea
        ref={field}
        value={text}
        aria-label={label}
        aria-invalid={markers.some(({ severity }) => severity === 'error')}
        rows={1}
        spellcheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onCompositionStart={(event) => event.currentTarget.setAttribute('data-composing', '')}
        onCompositionEnd={(event) => event.currentTarget.removeAttribute('data-composing')}
        onInput={(event) => onInput(event.currentTarget.value)}
        onFocus={onFocus}
      />
    </div>
  );
}
