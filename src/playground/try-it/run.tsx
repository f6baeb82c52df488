/** The part of an example that a page loads when its reader runs it: the SDK, the simulated STS, the drawing. */
import { render } from 'preact';
import { runCase } from '../../client/run-case.ts';
import type { Account } from '../../model/account.ts';
import { rehearse } from '../rehearse.ts';
import { pageSources } from '../sources.ts';
import { warmUp } from '../warm-up.ts';
import { currentCode, exampleView, instantOf, type ExampleData, type ExampleView } from './example.ts';
import { TryItView } from './TryItView.tsx';

export type Change = 'again' | 'current-code';

let warm: Promise<unknown> | undefined;

/** Gets the SDK and the drawing going while the reader is on the way to the button; once in a page. */
export const getReady = (read: () => readonly [ExampleData, Account]): Promise<unknown> =>
  (warm ??= goThrough(...read()));

async function goThrough(data: ExampleData, account: Account): Promise<void> {
  await warmUp(account, pageSources);
  await pageSources.pause();
  const view = await viewOf(data, account, 'again');
  await pageSources.pause();
  rehearse(<TryItView view={view} lit />);
}

/** Runs the case by the clock of the page and draws what came of it into `target`. Resolves to the outcome in words. */
export async function runInto(
  target: HTMLElement,
  data: ExampleData,
  account: Account,
  change: Change,
): Promise<string> {
  const view = await viewOf(data, account, change);
  render(<TryItView view={view} lit />, target);
  return view.announcement;
}

async function viewOf(data: ExampleData, account: Account, change: Change): Promise<ExampleView> {
  const { clock, random, timer } = pageSources;
  const now = instantOf(data.case, clock());
  const run = await runCase(data.case, account, {
    now,
    random,
    timer,
    change: change === 'current-code' ? currentCode(data.case, account, now) : undefined,
  });
  return exampleView(data, run, account);
}
