import { Evidence } from '../marks/Evidence.tsx';
import { Wire } from '../wire/Wire.tsx';
import type { DemoView } from './demo.ts';

interface LandingWireProps {
  view: DemoView;
  /** Lights the steps: after a run in the page, not at build. */
  lit?: boolean;
}

/** Two attempts on one line: the refused one, and below its dashes the one that gets a session. */
export function LandingWire({ view, lit = false }: LandingWireProps) {
  const { refused, issued } = view;
  return (
    <div class="demo">
      <div class="demo-lead" aria-hidden="true" />
      <Wire
        model={refused.wire}
        label={`First attempt. ${refused.wire.summary}`}
        from="above"
        to="below"
        lit={lit}
        heads={{ request: <Code digits={refused.code} /> }}
        details={{
          [refused.at]: (
            <>
              <p class="demo-message">{refused.error.message}</p>
              <p class="demo-facts">
                <span>{refused.error.code}</span>
                {refused.error.status !== undefined && <span>HTTP {refused.error.status}</span>}
                <Evidence kind={refused.evidence} word />
              </p>
            </>
          ),
        }}
      />
      <Wire
        model={issued.wire}
        label={`Second attempt. ${issued.wire.summary}`}
        to="below"
        lit={lit}
        after={refused.wire.nodes.length}
        heads={{
          request: <Code digits={issued.code} live />,
          issue: (
            <span class="demo-issued">
              Session issued
              <button class="button" type="button" data-run>
                Run again
              </button>
            </span>
          ),
        }}
        details={{
          issue: (
            <dl class="demo-session">
              {issued.rows.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          ),
        }}
      />
      <div class="demo-tail" aria-hidden="true" />
    </div>
  );
}

/** The code sent, a digit a cell; live where it is the one that the device shows. */
function Code({ digits, live = false }: { digits: string; live?: boolean }) {
  return (
    <span class="demo-code">
      TokenCode
      <span class="digits" data-live={live ? '' : undefined}>
        <span class="sr-only">{digits}</span>
        {[...digits].map((digit, index) => (
          <span key={index} class="digit" aria-hidden="true">
            {digit}
          </span>
        ))}
      </span>
      {live && <span class="demo-live">from the device</span>}
    </span>
  );
}
