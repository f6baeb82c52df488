import type { Piece } from '../../snippets/javascript.ts';
import { Evidence } from '../marks/Evidence.tsx';
import { Wire } from '../wire/Wire.tsx';
import type { ExampleView, Refusal } from './example.ts';

interface TryItViewProps {
  view: ExampleView;
  /** Lights the wire step by step: after a run, not at build. */
  lit?: boolean;
}

/** A runnable example: the code, the wire down its left, the answer. The buttons belong to `element.ts`. */
export function TryItView({ view, lit = false }: TryItViewProps) {
  const { wire, end } = view;
  const answer = <Answer view={view} />;
  const isAlone = end === 'request';
  return (
    <Wire
      model={wire}
      variant="text"
      lit={lit}
      label={wire.summary}
      heads={{ request: <Head view={view} /> }}
      details={{
        request: (
          <>
            <Code pieces={view.code} />
            {isAlone && answer}
          </>
        ),
        ...(!isAlone && { [end]: answer }),
      }}
    />
  );
}

function Head({ view: { from, caseId } }: { view: ExampleView }) {
  return (
    <div class="try-it-head">
      <span>
        Request <span class="try-it-from">from {from}</span>
      </span>
      <span class="try-it-sdk">AWS SDK for JavaScript v3</span>
      <button type="button" class="button" data-dock-open={caseId}>
        Open beside
      </button>
      <button type="button" class="button" data-primary data-run="again">
        Run
      </button>
    </div>
  );
}

function Code({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <pre class="try-it-code" tabIndex={0}>
      <code>
        {pieces.map(({ text, kind }, index) =>
          kind === 'mark' ? (
            <mark key={index}>{text}</mark>
          ) : kind === 'code' ? (
            text
          ) : (
            <span key={index} class={kind}>
              {text}
            </span>
          ),
        )}
      </code>
    </pre>
  );
}

function Answer({ view }: { view: ExampleView }) {
  const { issued, refusal, evidence, playground, fixable } = view;
  return (
    <div class="try-it-answer">
      {refusal && <p class="try-it-message">{refusal.message}</p>}
      {issued && (
        <dl class="try-it-session">
          {issued.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="try-it-meta">
        {refusal && <Facts refusal={refusal} />}
        <Evidence kind={evidence} word />
        {refusal?.why && (
          <a class="link" href={refusal.why.href}>
            {refusal.why.title}
          </a>
        )}
        {fixable && (
          <button type="button" class="link" data-run="current-code">
            Use the current code
          </button>
        )}
        {playground && (
          <a class="link" href={playground}>
            Open in playground
          </a>
        )}
      </p>
    </div>
  );
}

function Facts({ refusal: { code, status } }: { refusal: Refusal }) {
  return (
    <>
      <span>{code}</span>
      {status !== undefined && <span>HTTP {status}</span>}
    </>
  );
}
