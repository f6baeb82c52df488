import { Fragment, type ComponentChildren } from 'preact';
import { formatMilliseconds, type WireModel, type WireNode, type WireNodeId } from './model.ts';

export interface WireProps {
  model: WireModel;
  /** `full`: playground and landing, with times. `dock`: narrow, with times. `text`: in running text, without. */
  variant?: 'full' | 'dock' | 'text';
  /** The list's name for those who do not see it. */
  label?: string;
  /** The line comes in from what stands above, or starts at its first node. */
  from?: 'above' | 'node';
  /** The line goes on to what stands below, or ends at its last node. */
  to?: 'below' | 'node';
  /** Lights the steps one after the other, 60 ms each; nothing moves where the reader wants no motion. */
  lit?: boolean;
  /** How many steps light before the first of this wire: those of the attempt above it. */
  after?: number;
  /** Draws the thin red lead from the refusal to the right edge and up to `--wire-lead-top`. */
  lead?: boolean;
  /** In place of a node's label. */
  heads?: Partial<Record<WireNodeId, ComponentChildren>>;
  /** Below a node's label and note. */
  details?: Partial<Record<WireNodeId, ComponentChildren>>;
}

/** The wire: one node a step, from the request to the session or to the check that refused. Holds no state. */
export function Wire({
  model,
  variant = 'full',
  label = model.summary,
  from = 'node',
  to = 'node',
  lit = false,
  after = 0,
  lead = false,
  heads = {},
  details = {},
}: WireProps) {
  const refused = model.nodes.findIndex((n) => n.state === 'refused');
  const boundary = variant === 'full' ? model.nodes.findIndex((n) => n.entersService && !n.folded) : -1;
  const withUnit = model.nodes.findIndex((n) => n.at !== undefined);
  return (
    <div
      class="wire"
      data-variant={variant}
      data-from={from}
      data-to={to}
      data-outcome={model.outcome}
      data-lit={lit ? '' : undefined}
      data-lead={lead && refused >= 0 ? '' : undefined}
    >
      <ol class="wire-rows" aria-label={label}>
        {model.nodes.map((n, index) => (
          <Fragment key={n.id}>
            {index === boundary && <Boundary step={after + index} />}
            <WireRow
              node={n}
              step={after + index}
              unit={index === withUnit}
              head={heads[n.id]}
              detail={details[n.id]}
            />
          </Fragment>
        ))}
        {lead && refused > 0 && (
          <li
            class="wire-lead"
            aria-hidden="true"
            style={`--step:${after + refused};--row-of-refusal:${refused + (boundary >= 0 ? 2 : 1)}`}
          />
        )}
      </ol>
    </div>
  );
}

interface WireRowProps {
  node: WireNode;
  /** Place on the wire, from 0: when it lights. */
  step: number;
  /** Writes the unit after the time; the first row does. */
  unit?: boolean;
  head?: ComponentChildren;
  detail?: ComponentChildren;
}

function WireRow({ node, step, unit = false, head, detail }: WireRowProps) {
  const ticks = node.folded?.length ?? 0;
  const style = `--step:${step};--ticks:${ticks}`;
  return (
    <li class="wire-row" data-state={node.state} data-folded={ticks ? '' : undefined} style={style}>
      <span class="wire-time" data-pagefind-ignore>
        {node.at !== undefined && (
          <>
            {formatMilliseconds(node.at)}
            <span class={unit ? 'wire-unit' : 'sr-only'}> ms</span>
          </>
        )}
      </span>
      <span class="wire-rail" aria-hidden="true">
        <i class="wire-line" />
        <i class="wire-node" />
      </span>
      <div class="wire-text">
        <div class="wire-label">{head ?? node.label}</div>
        {node.note && <div class="wire-note">{node.note}</div>}
        {detail && <div class="wire-detail">{detail}</div>}
      </div>
    </li>
  );
}

/** Where the request leaves the SDK and enters the service. */
function Boundary({ step }: { step: number }) {
  return (
    <li class="wire-row wire-boundary" data-state="passed" style={`--step:${step}`}>
      <span class="wire-time" />
      <span class="wire-rail" aria-hidden="true">
        <i class="wire-line" />
      </span>
      <div class="wire-text">leaves the SDK, enters the service</div>
    </li>
  );
}
