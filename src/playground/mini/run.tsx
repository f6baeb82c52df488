/** The part of the small playground that is loaded when its reader does something: the SDK, the simulated STS, the drawing. */
import { render } from 'preact';
import type { Account } from '../../model/account.ts';
import { pageSources } from '../sources.ts';
import type { MiniFields } from './members.ts';
import { MiniAnswer } from './MiniAnswer.tsx';
import { createMini, type Mini } from './service.ts';

let mini: Mini | undefined;
let calls = 0;

const miniOf = (account: Account): Mini => (mini ??= createMini(account, pageSources));

/** Sends what is in the fields and draws what came of it into `target`. Resolves to the outcome in words. */
export async function sendInto(target: HTMLElement, account: Account, fields: MiniFields): Promise<string> {
  const view = await miniOf(account).send(fields);
  calls += 1;
  // A new key draws everything anew, so that the steps light again.
  render(<MiniAnswer key={calls} view={view} lit />, target);
  return view.announcement;
}

export const currentCode = (account: Account): string => miniOf(account).code();
