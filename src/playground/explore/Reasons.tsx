import { useId } from 'preact/hooks';
import { piecesOf } from '../editor/tokens.ts';
import { AskSts } from './AskSts.tsx';
import { excerptOf } from './excerpt.ts';
import type { At } from './move.ts';
import { operationOf } from './operations.ts';
import type { Focus } from './reasons.ts';
import type { ExploreSession } from './session.ts';
import { StageWire } from './StageWire.tsx';
import { Statements } from './Statements.tsx';

interface ReasonsProps {
  session: ExploreSession;
  at: At;
  onEdit: (draftId: number, offset: number) => void;
  onSetKey: (key: string) => void;
}

/** Why the open cell is what it is: in words, on the wire, in the policy. */
export function Reasons({ session, at, onEdit, onSetKey }: ReasonsProps) {
  const { store, newSessionHref } = session;
  const id = useId();
  const reasons = store.reasons.value;
  const call = store.calls.value[at.row];
  const column = store.columns.value[at.column];
  if (!reasons || !call || !column) return null;
  const { title, prose, focus, steps, unknownKeys, contradictions, policies } = reasons;
  const wantsSession = prose.some((text) => /new session|GetSessionToken with/.test(text));
  const excerpt = focus && excerptFor(focus, session);
  return (
    <section class="ex-reasons" aria-labelledby={id}>
      <div class="ex-why">
        <p class="meta">
          {call.action}
          {call.resource !== '*' && ` on ${call.resource}`}, {column.label}
        </p>
        <h3 id={id}>{title}</h3>
        {prose.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {contradictions.map((text) => (
          <p key={text} class="ex-contra">
            Sources contradict each other here. {text}
          </p>
        ))}
        <div class="ex-buttons">
          {unknownKeys.map((key) => (
            <button key={key} type="button" class="button" onClick={() => onSetKey(key)}>
              Set {key}
            </button>
          ))}
          {wantsSession && (
            <a class="button" href={newSessionHref}>
              Get a new session
            </a>
          )}
          {focus && (
            <button type="button" class="button" onClick={() => onEdit(focus.draftId, excerpt?.offset ?? 0)}>
              Edit the policy
            </button>
          )}
        </div>
        {operationOf(call) && <AskSts session={session} call={call} column={column} at={at} />}
      </div>
      <StageWire steps={steps} label={`How it was decided: ${title}`} />
      {focus && excerpt && (
        <div class="ex-excerpt">
          <p class="meta">
            {focus.statement.sid ?? `Statement ${focus.statement.index + 1}`} of {focus.policy}
          </p>
          <pre tabIndex={0} aria-label={`The statement in ${focus.policy}`}>
            {piecesOf(excerpt.text, excerpt.markers).map((pieces, line) => (
              <span key={line} class="ex-line">
                {pieces.map(({ text, kind, severity }, index) =>
                  severity ? (
                    <mark key={index}>{text}</mark>
                  ) : (
                    <span key={index} data-kind={kind}>
                      {text}
                    </span>
                  ),
                )}
                {'\n'}
              </span>
            ))}
          </pre>
        </div>
      )}
      {policies.length > 0 && <Statements policies={policies} action={call.action} />}
    </section>
  );
}

function excerptFor({ draftId, statement, places }: Focus, { store }: ExploreSession) {
  const read = store.reads.value.find(({ id }) => id === draftId);
  return read && excerptOf(read.used.text, statement.path, places);
}
