import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { GetSessionTokenMember, InputMember } from '../../model/operation.ts';
import { findingsOf } from '../../request/diagnose.ts';
import { isRefusal, type Finding } from '../../request/finding.ts';
import { fieldId } from '../page/fields.ts';
import type { Store } from '../store.ts';
import { FindingLine, FindingText } from './FindingText.tsx';
import { ruleText } from './rule-text.ts';

interface FieldProps {
  store: Store;
  member: InputMember;
  /** Address of what is written about the member; its name then leads there. */
  about?: string | undefined;
  placeholder?: string;
  /** Shown where nothing is wrong with the text. */
  note?: string | undefined;
  inputMode?: 'text' | 'numeric';
  /** Within the box, after the text. */
  aside?: ComponentChildren;
  /** Below the box, above what is said of it. */
  children?: ComponentChildren;
}

/** One member: its name, its rule, a box for text, and what is wrong with it. It takes any text. */
export function Field({
  store,
  member,
  about,
  placeholder,
  note,
  inputMode = 'text',
  aside,
  children,
}: FieldProps) {
  const name = member.name as GetSessionTokenMember;
  const id = fieldId(name);
  const text = store.form.value[name];
  const [finding] = findingsOf(store.findings.value, name);
  const refused = finding !== undefined && isRefusal(finding);
  // The fields then only show what was last read.
  const readOnly = store.problems.value.length > 0;
  const said = finding ?? note;
  return (
    <div
      class="pg-field"
      data-invalid={refused ? '' : undefined}
      data-changed={finding && !refused ? '' : undefined}
    >
      <div class="pg-field-head">
        <label for={id}>
          {about === undefined ? (
            name
          ) : (
            <a class="pg-field-about" href={about}>
              {name}
            </a>
          )}
        </label>
        <span id={`${id}-rule`}>{ruleText(member)}</span>
      </div>
      <Box text={text} finding={finding} aside={aside}>
        <input
          id={id}
          class="pg-input"
          type="text"
          value={text}
          placeholder={placeholder}
          readOnly={readOnly}
          inputMode={inputMode}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          aria-invalid={refused}
          aria-describedby={said ? `${id}-rule ${id}-said` : `${id}-rule`}
          onInput={(event) =>
            store.dispatch({ type: 'typed', member: name, text: event.currentTarget.value })
          }
        />
      </Box>
      {children}
      <div class="pg-said" id={`${id}-said`}>
        {finding && readOnly ? (
          <FindingLine finding={finding} />
        ) : finding ? (
          <FindingText finding={finding} onFix={(fix) => store.dispatch({ type: 'fixed', fix })} />
        ) : (
          note && <p class="pg-note">{note}</p>
        )}
      </div>
    </div>
  );
}

interface BoxProps {
  text: string;
  finding: Finding | undefined;
  aside: ComponentChildren;
  children: ComponentChildren;
}

/** Draws the part of the text that is wrong over the input, which cannot mark a part of its own text. */
function Box({ text, finding, aside, children }: BoxProps) {
  const overlay = useRef<HTMLSpanElement>(null);
  const range = finding && isRefusal(finding) ? finding.range : undefined;
  const follow = (event: Event): void => {
    if (overlay.current && event.target instanceof HTMLInputElement) {
      overlay.current.scrollLeft = event.target.scrollLeft;
    }
  };
  return (
    <div class="pg-box" onScrollCapture={follow} onInputCapture={follow}>
      {children}
      {range && (
        <span class="pg-overlay" ref={overlay} aria-hidden="true">
          {text.slice(0, range.start)}
          <mark>{text.slice(range.start, range.end)}</mark>
          {text.slice(range.end)}
        </span>
      )}
      {aside && <span class="pg-box-aside">{aside}</span>}
    </div>
  );
}
