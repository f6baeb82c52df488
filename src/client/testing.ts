/** Real exchanges for the unit tests of what is made of one: the SDK against the simulator, without chance. */
import type { Account } from '../model/account.ts';
import { createSts } from '../sts/service.ts';
import { codeAt } from '../sts/totp.ts';
import type { Exchange } from './exchange.ts';
import { sendGetSessionToken, type Call, type GetSessionTokenDraft } from './send.ts';
import { simulatedTransport } from './simulated.ts';
import type { Transport } from './transport.ts';

export const now = Date.parse('2026-11-22T10:40:12Z');
export const serialNumber = 'arn:aws:iam::123456789012:mfa/alice';
const seed = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const code = codeAt(seed, now);
export const key = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

export const account = (throttle?: Account['sts']['throttle']): Account => ({
  accountId: '123456789012',
  root: { accessKeys: [], mfaDevices: [] },
  users: [
    {
      userName: 'alice',
      path: '/',
      userId: 'AIDACKCEVSQ6C2EXAMPLE',
      accessKeys: [{ ...key, status: 'Active' }],
      mfaDevices: [{ serialNumber, seed, status: 'Enabled' }],
      policies: [],
    },
  ],
  roles: [],
  sts: {
    deactivatedRegions: [],
    optedInRegions: [],
    globalEndpointTokenVersion: 1,
    ...(throttle && { throttle }),
  },
});

export function service(throttle?: Account['sts']['throttle']): Transport {
  let count = 0;
  const random = (n: number): Uint8Array => Uint8Array.from({ length: n }, () => (count += 7) % 256);
  return simulatedTransport(createSts(account(throttle), { clock: () => now, random }));
}

export const sent = (
  input: GetSessionTokenDraft = {},
  rest: Partial<Call> = {},
  transport: Transport = service(),
): Promise<Exchange> =>
  sendGetSessionToken({ input, region: 'eu-west-1', credentials: key, clock: () => now, ...rest }, transport);

/** What a session of alice calls, and the session's own values. */
export async function sentBySession(): Promise<{ exchange: Exchange; secrets: string[] }> {
  const transport = service();
  const { outcome } = await sent({}, {}, transport);
  if (!outcome.ok) throw new Error('no session');
  const { accessKeyId, secretAccessKey, sessionToken } = outcome.result.credentials;
  const credentials = { accessKeyId, secretAccessKey, sessionToken };
  const exchange = await sent({}, { credentials }, transport);
  return { exchange, secrets: [secretAccessKey, sessionToken] };
}
