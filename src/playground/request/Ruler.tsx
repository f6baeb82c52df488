import { maxDuration } from '../../model/operation.ts';
import { durationAt, inHours, nextStop, positionOf, stops } from '../duration.ts';

/** Steps of the slider from end to end; fine enough for any minute near an hour. */
const fine = 1_000;
/** Ticks that have their name under them. */
const named = [900, 3_600, 43_200, maxDuration];

interface RulerProps {
  /** Undefined where the text is no number. */
  seconds: number | undefined;
  /** Where the pointer stands then. */
  fallback: number;
  /** From here on STS gives no more; the scale is dashed. */
  limit?: number | undefined;
  disabled?: boolean;
  onChange: (seconds: number) => void;
}

/** The logarithmic ruler of DurationSeconds: a slider whose arrow keys go from tick to tick. */
export function Ruler({ seconds, fallback, limit = maxDuration, disabled, onChange }: RulerProps) {
  const at = positionOf(seconds ?? fallback);
  const percent = (position: number): string => `${(position * 100).toFixed(2)}%`;
  const onKey = (event: KeyboardEvent): void => {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChange(nextStop(seconds ?? fallback, direction === 1 ? 1 : -1));
  };
  return (
    <div
      class="pg-ruler"
      data-unknown={seconds === undefined ? '' : undefined}
      style={`--at:${percent(at)};--limit:${percent(positionOf(limit))}`}
    >
      <i class="pg-scale" aria-hidden="true" />
      {stops.map((stop) => (
        <i
          key={stop}
          class="pg-tick"
          data-named={named.includes(stop) ? '' : undefined}
          style={`--at:${percent(positionOf(stop))}`}
          aria-hidden="true"
        />
      ))}
      <input
        type="range"
        min="0"
        max={fine}
        step="1"
        value={Math.round(at * fine)}
        disabled={disabled}
        aria-label="DurationSeconds on a ruler"
        aria-valuetext={seconds === undefined ? 'not a number' : inHours(seconds)}
        onKeyDown={onKey}
        onInput={(event) => onChange(durationAt(event.currentTarget.valueAsNumber / fine))}
      />
      <span class="pg-ticks" aria-hidden="true">
        {named.map((stop) => (
          <span key={stop} style={`--at:${percent(positionOf(stop))}`}>
            {inHours(stop)}
          </span>
        ))}
      </span>
    </div>
  );
}
