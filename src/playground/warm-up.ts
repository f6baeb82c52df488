import type { Exchange } from '../client/exchange.ts';
import { sendGetSessionToken } from '../client/send.ts';
import { simulatedTransport } from '../client/simulated.ts';
import type { Transport } from '../client/transport.ts';
import type { Account } from '../model/account.ts';
import { globalSigningRegion } from '../model/regions.ts';
import { createSts } from '../sts/service.ts';
import { callersOf } from './callers.ts';
import type { Sources } from './sources.ts';

/** The first call compiles what it goes through; the second tells the browser what to make fast. */
const calls = 2;

/**
 * Makes calls that nobody sees, to a service that is thrown away: the SDK's first call in a page takes ten times as long
 * as the next, and the times on the wire should be those of calls. Pauses between its steps, so that none keeps the page
 * from its reader. Resolves to the last of them, for what draws answers to do the same.
 */
export async function warmUp(account: Account, sources: Sources): Promise<Exchange | undefined> {
  const { clock, timer, random, pause = () => Promise.resolve() } = sources;
  const credentials = callersOf(account)[0]?.key;
  if (!credentials) return undefined;
  await pause();
  const service = simulatedTransport(createSts(account, { clock, random }));
  const nowhere: Transport = {
    ...service,
    async carry(request) {
      await pause();
      // Refused soon: half of a service's first answer for one step.
      await service.carry({ ...request, headers: [] });
      await pause();
      const answer = await service.carry(request);
      await pause();
      return answer;
    },
  };
  let exchange: Exchange | undefined;
  for (let call = 0; call < calls; call += 1) {
    await pause();
    exchange = await sendGetSessionToken(
      { input: {}, region: globalSigningRegion, credentials, clock, timer },
      nowhere,
    );
  }
  return exchange;
}
