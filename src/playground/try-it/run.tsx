/** The part of an example that a page loads when its reader runs it: the SDK, the simulated STS, the drawing. */
import { render } from 'preact';
import { runCase } from '../../client/run-case.ts';
import type { Account } from '../../model/account.ts';
import { pageSources } from '../sources.ts';
import { warmUp } from '../warm-up.ts';
import { currentCode, exampleView, instantOf, type ExampleData } from './example.ts';
import { TryItView } from './TryItView.tsx';

export type Change = 'again' | 'current-code';

let warm: Promise<unknown> | undefined;

/** Gets the SDK going while the reader is on the way to the button; once in a page, which then reads no other account. */
export const getReady = (account: () => Account): Promise<unknown> =>
  (warm ??= warmUp(account(), pageSources));

/** Runs the case by the clock of the page and draws what came of it into `target`. Resolves to the outcome in words. */
export async function runInto(
  target: HTMLElement,
  data: ExampleData,
  account: Account,
  change: Change,
): Promise<string> {
  const { clock, random, timer } = pageSources;
  const now = instantOf(data.case, clock());
  const run = await runCase(data.case, account, {
    now,
    random,
    timer,
    change: change === 'current-code' ? currentCode(data.case, account, now) : undefined,
  });
  const view = exampleView(data, run, account);
  render(<TryItView view={view} lit />, target);
  return view.announcement;
}
