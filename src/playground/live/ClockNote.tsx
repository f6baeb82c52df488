import { tellingSkew } from '../../client/live/clock-skew.ts';
import { inHours } from '../duration.ts';
import type { LiveStore, ShownAnswer } from './store.ts';

/** STS refused the time in the signature, and not the signature. */
const refusedTime = /Signature (expired|not yet current)/;
const isRefusedByTime = ({ exchange: { outcome } }: ShownAnswer): boolean =>
  !outcome.ok && refusedTime.test(outcome.error.message);

/** The SDK signed again by the clock of STS, and that was accepted: whatever came of the rest. */
const isCorrected = (answer: ShownAnswer): boolean =>
  !isRefusedByTime(answer) &&
  answer.exchange.attempts.slice(0, -1).some(({ response }) => refusedTime.test(response?.body ?? ''));

/** How far this machine's clock is off, where it matters; and the call again by a better one. */
export function ClockNote({ store, answer }: { store: LiveStore; answer: ShownAnswer }) {
  const { skew } = answer;
  if (skew === undefined || Math.abs(skew) < tellingSkew) return null;
  const apart = `${inHours(Math.round(Math.abs(skew) / 60_000) * 60)} ${skew > 0 ? 'behind' : 'ahead of'}`;
  return (
    <div class="lv-clock">
      <h4>The clock of this machine is {apart} that of STS</h4>
      {isCorrected(answer) ? (
        <p>
          The SDK saw it in the Date header of the first answer and signed again by the clock of STS. Other
          programs may not: set the clock.
        </p>
      ) : (
        <>
          <p>Set the clock: STS refuses a signature that is more than 15 minutes off.</p>
          {isRefusedByTime(answer) && (
            <button type="button" class="button" data-size="36" onClick={() => void store.send(skew)}>
              Send again with the clock corrected
            </button>
          )}
        </>
      )}
    </div>
  );
}
