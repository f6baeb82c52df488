/** What the landing page loads when its reader runs the calls: the SDK, the simulated STS, the drawing. */
import { render } from 'preact';
import { pageSources } from '../sources.ts';
import { runDemo, type DemoData } from './demo.ts';
import { LandingWire } from './LandingWire.tsx';

let runs = 0;

/** Runs both calls now and draws them into `target`. Resolves to the outcome in words. */
export async function runInto(target: HTMLElement, data: DemoData): Promise<string> {
  const { clock, random, timer } = pageSources;
  const view = await runDemo(data, { now: clock(), random, timer });
  runs += 1;
  // A new key draws everything anew, so that the steps light again.
  render(<LandingWire key={runs} view={view} lit />, target);
  return `${view.refused.wire.summary}. Then: ${view.issued.wire.summary}.`;
}
