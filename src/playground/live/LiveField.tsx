import type { GetSessionTokenMember, InputMember } from '../../model/operation.ts';
import { findingsOf } from '../../request/diagnose.ts';
import { formFromDocument, documentFromForm } from '../../request/document.ts';
import { isRefusal, type Fix } from '../../request/finding.ts';
import { FindingText } from '../request/FindingText.tsx';
import { ruleText } from '../request/rule-text.ts';
import { liveFieldId, pageFields, write } from './fields.ts';
import { refuseKey } from './refuse-key.ts';
import type { LiveStore } from './store.ts';

interface LiveFieldProps {
  store: LiveStore;
  member: InputMember;
  placeholder?: string;
  inputMode?: 'text' | 'numeric';
  /** The field is thrown away whenever the keys are cleared, not only with everything. */
  clears?: boolean;
}

/** One member of the request. As the fields of the key, it holds its own text. */
export function LiveField({
  store,
  member,
  placeholder,
  inputMode = 'text',
  clears = false,
}: LiveFieldProps) {
  const name = member.name as GetSessionTokenMember;
  const id = liveFieldId(name);
  const [finding] = findingsOf(store.findings.value, name);
  const refused = finding !== undefined && isRefusal(finding);
  const fix = (chosen: Fix): void => {
    write(formFromDocument(chosen.apply(documentFromForm(pageFields.form()))));
    store.typed();
  };
  return (
    <div
      class="pg-field"
      data-invalid={refused ? '' : undefined}
      data-changed={finding && !refused ? '' : undefined}
    >
      <div class="pg-field-head">
        <label for={id}>{name}</label>
        <span id={`${id}-rule`}>{ruleText(member)}</span>
      </div>
      <div class="pg-box">
        <input
          key={(clears ? store.clearings : store.emptyings).value}
          id={id}
          class="pg-input"
          type="text"
          placeholder={placeholder}
          inputMode={inputMode}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          aria-invalid={refused}
          aria-describedby={finding ? `${id}-rule ${id}-said` : `${id}-rule`}
          onInput={() => store.typed()}
          onPaste={(event) => refuseKey(event, store)}
        />
      </div>
      <div class="pg-said" id={`${id}-said`}>
        {finding && <FindingText finding={finding} onFix={fix} />}
      </div>
    </div>
  );
}
