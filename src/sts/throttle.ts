/** Rate limits, as the account asks for them: real ones cannot be had in a tab. */
import type { Throttle } from '../model/account.ts';
import { throttling, type Fault } from './fault.ts';
import type { StsState } from './state.ts';

/** Counts the call; a fault where it is one too many. `now` in milliseconds since 1970. */
export function throttle(limits: Throttle | undefined, state: StsState, now: number): Fault | undefined {
  if (!limits) return undefined;
  const at = Math.floor(now / 1000);
  state.calls += 1;
  state.second = { at, count: state.second.at === at ? state.second.count + 1 : 1 };
  const { everyNth, perSecond } = limits;
  const nth = everyNth !== undefined && state.calls % everyNth === 0;
  const tooFast = perSecond !== undefined && state.second.count > perSecond;
  return nth || tooFast ? throttling() : undefined;
}
