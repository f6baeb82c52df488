import { spaced, type DeviceView } from '../../device.ts';

/** Circumference of the ring at its radius. */
const around = 2 * Math.PI * 19;

/** The code now and how long it stays, and the codes beside it. */
export function Face({ view }: { view: DeviceView | undefined }) {
  const left = view?.fractionLeft ?? 0;
  return (
    <>
      <div class="pg-face">
        <p class="pg-code">
          <span class="sr-only">Code now: </span>
          {shown(view?.code)}
        </p>
        <span class="pg-ring" data-ending={view && view.secondsLeft <= 5 ? '' : undefined}>
          <svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true">
            <circle cx="22" cy="22" r="19" />
            <circle cx="22" cy="22" r="19" class="left" stroke-dasharray={`${left * around} ${around}`} />
          </svg>
          <span class="pg-seconds">
            {view?.secondsLeft ?? ''}
            <span class="sr-only"> seconds left</span>
          </span>
        </span>
      </div>
      <dl class="pg-beside">
        <div>
          <dt>Before</dt>
          <dd class="mono">{shown(view?.previousCode)}</dd>
        </div>
        <div>
          <dt>Next</dt>
          <dd class="mono">{shown(view?.nextCode)}</dd>
        </div>
      </dl>
    </>
  );
}

const shown = (code: string | undefined): string => (code === undefined ? '––– –––' : spaced(code));
