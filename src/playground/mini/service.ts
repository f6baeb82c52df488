/** One simulated STS and its caller, for as long as the frame is open: it remembers codes used and tries made. */
import { sendGetSessionToken } from '../../client/send.ts';
import { simulatedTransport } from '../../client/simulated.ts';
import type { Account } from '../../model/account.ts';
import { createStsWith } from '../../sts/core.ts';
import { getSessionToken } from '../../sts/operations/get-session-token.ts';
import { codeAt } from '../../sts/totp.ts';
import { miniRegion, miniRequest, miniView, type MiniView } from './example.ts';
import type { MiniFields } from './members.ts';

/** The one operation: the others would double what the frame loads. */
const operations = new Map([[getSessionToken.model.name, getSessionToken]]);

export interface MiniOptions {
  /** Milliseconds since 1970. */
  clock: () => number;
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
  /** Milliseconds from any start. */
  timer: () => number;
}

export interface Mini {
  send: (fields: MiniFields) => Promise<MiniView>;
  /** The six digits that the caller's device shows now. */
  code: () => string;
}

/** Throws where the account has no user with a key and a device. */
export function createMini(account: Account, options: MiniOptions): Mini {
  const { clock, timer } = options;
  const [user] = account.users;
  const [key] = user?.accessKeys ?? [];
  const [device] = user?.mfaDevices ?? [];
  if (!key || !device) throw new Error('the account has no user with a key and a device');
  const credentials = { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey };
  const transport = simulatedTransport(createStsWith(operations, account, options));
  return {
    send: async (fields) => {
      const input = miniRequest(fields);
      return miniView(
        await sendGetSessionToken({ input, region: miniRegion, credentials, clock, timer }, transport),
      );
    },
    code: () => codeAt(device.seed, clock()),
  };
}
