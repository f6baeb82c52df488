import type { WireModel } from './model.ts';

const pitch = 7;
const middle = 6;

/**
 * A wire of one line for lists of calls: how far the call came, at a glance. Give it the uncompacted model, so that
 * all glyphs of a list have the same length.
 */
export function WireGlyph({ model }: { model: WireModel }) {
  const { nodes, summary } = model;
  const width = nodes.length * pitch + 2;
  const x = (index: number): number => index * pitch + 4;
  const stop = nodes.findIndex((n) => n.state !== 'passed');
  const end = stop < 0 ? nodes.length - 1 : stop;
  return (
    <svg
      class="wire-glyph"
      viewBox={`0 0 ${width} 12`}
      width={width}
      height="12"
      role="img"
      aria-label={summary}
    >
      <path class="glyph-line" d={`M${x(0)} ${middle}H${x(end)}`} />
      {nodes.map(({ id, state }, index) => {
        if (state === 'refused') return <path key={id} class="glyph-stop" d={`M${x(index)} 1v10`} />;
        if (state === 'live')
          return (
            <rect key={id} class="glyph-live" x={x(index) - 3.5} y={middle - 3.5} width="7" height="7" />
          );
        const size = state === 'passed' ? 4 : 2;
        return (
          <rect
            key={id}
            class={`glyph-${state}`}
            x={x(index) - size / 2}
            y={middle - size / 2}
            width={size}
            height={size}
          />
        );
      })}
    </svg>
  );
}
