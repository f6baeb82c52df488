import { Wire } from '../wire/Wire.tsx';
import type { MiniView } from './example.ts';

interface MiniAnswerProps {
  view: MiniView;
  /** Lights the wire step by step: after a call, not at build. */
  lit?: boolean;
}

/** What became of a call: the wire, and at its end the error or the session. */
export function MiniAnswer({ view, lit = false }: MiniAnswerProps) {
  return (
    <Wire
      model={view.wire}
      variant="text"
      lit={lit}
      details={{
        [view.end]: (
          <>
            {view.refusal && (
              <>
                <p class="mini-message">{view.refusal.message}</p>
                <p class="mini-facts">
                  {view.refusal.code}
                  {view.refusal.status !== undefined && `, HTTP ${view.refusal.status}`}
                </p>
              </>
            )}
            {view.issued && (
              <dl class="mini-session">
                {view.issued.map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </>
        ),
      }}
    />
  );
}
