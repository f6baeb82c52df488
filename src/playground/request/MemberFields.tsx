import { useState } from 'preact/hooks';
import { lineAt } from '../../json/text.ts';
import { durationSeconds, minimumSessionTokenSize, serialNumber, tokenCode } from '../../model/operation.ts';
import { findingsOf } from '../../request/diagnose.ts';
import type { Store } from '../store.ts';
import { DurationField } from './DurationField.tsx';
import { Field } from './Field.tsx';
import { FindingText } from './FindingText.tsx';

interface MemberFieldsProps {
  store: Store;
  /** Leads to the other view. */
  onOpenText: () => void;
}

/** The four inputs of GetSessionToken as fields. They only show what was last read while the JSON cannot be. */
export function MemberFields({ store, onOpenText }: MemberFieldsProps) {
  const hasSize = store.form.value.MinimumSessionTokenSize !== '';
  const [more, setMore] = useState(false);
  return (
    <div class="pg-fields">
      <Unreadable store={store} onOpenText={onOpenText} />
      <Field
        store={store}
        member={serialNumber}
        placeholder={store.device.value?.serialNumber ?? 'arn:aws:iam::…:mfa/…'}
        inputMode="text"
      />
      <Field store={store} member={tokenCode} note={store.codeNote.value} inputMode="numeric" />
      <DurationField store={store} member={durationSeconds} />
      <details class="pg-more" open={more || hasSize} onToggle={(event) => setMore(event.currentTarget.open)}>
        <summary>
          One more: <span class="mono">{minimumSessionTokenSize.name}</span>
        </summary>
        <Field store={store} member={minimumSessionTokenSize} placeholder="not sent" inputMode="numeric" />
      </details>
      <Others store={store} />
    </div>
  );
}

/** Why the fields take nothing, and where it can be put right. */
function Unreadable({ store, onOpenText }: MemberFieldsProps) {
  const [problem] = store.problems.value;
  if (!problem) return null;
  const { line } = lineAt(store.text.value, problem.offset);
  return (
    <p class="pg-finding pg-unreadable" role="status">
      <strong>The JSON cannot be read at line {line}.</strong> {problem.message} The fields show what was last
      read.{' '}
      <button type="button" class="link" onClick={onOpenText}>
        Open the JSON
      </button>
    </p>
  );
}

/** What the document holds that has no field. */
function Others({ store }: { store: Store }) {
  const findings = findingsOf(store.findings.value, 'document');
  if (findings.length === 0) return null;
  return (
    <div class="pg-said pg-field" data-changed="">
      {findings.map((finding) => (
        <FindingText
          key={`${finding.id} ${finding.key ?? ''}`}
          finding={finding}
          onFix={(fix) => store.dispatch({ type: 'fixed', fix })}
        />
      ))}
    </div>
  );
}
