import { useRef, useState } from 'preact/hooks';
import type { Paste } from '../../snippets/markups/markup.ts';

/** One text to paste, with what an administrator must allow for it. */
export function PasteText({ paste }: { paste: Paste }) {
  const code = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const { label, allow, otherwise } = paste;
  const text = 'text' in paste ? paste.text : undefined;

  const copy = async (): Promise<void> => {
    try {
      // Plain text only: an editor that is handed HTML makes typographic quotes of the code's.
      await navigator.clipboard.writeText(text ?? '');
      setSaid('Copied as plain text.');
    } catch {
      if (code.current) getSelection()?.selectAllChildren(code.current);
      setSaid('The browser did not allow copying. The text is selected: copy it yourself.');
    }
  };
  return (
    <section class="eb-paste">
      <header>
        <h3>{label}</h3>
        {text !== undefined && (
          <button type="button" class="button" aria-label={`Copy: ${label}`} onClick={() => void copy()}>
            Copy
          </button>
        )}
      </header>
      <p class="eb-said" role="status">
        {said}
      </p>
      {text === undefined ? (
        <p>{'unavailable' in paste && paste.unavailable}</p>
      ) : (
        <pre class="eb-text" tabIndex={0} role="region" aria-label={`${label} to paste`}>
          <code ref={code}>{text}</code>
        </pre>
      )}
      <dl>
        <dt>To allow</dt>
        <dd>{allow}</dd>
        <dt>If not</dt>
        <dd>{otherwise}</dd>
      </dl>
    </section>
  );
}
