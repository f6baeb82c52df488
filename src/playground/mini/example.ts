/** The small playground as data: what is in its fields, and what came of a call. */
import type { Exchange } from '../../client/exchange.ts';
import type { Account } from '../../model/account.ts';
import { spanOf } from '../../model/format.ts';
import { documentFromForm, emptyForm, type RequestDocument } from '../../request/document.ts';
import type { MiniFields } from './members.ts';
import { wireFromExchange, type WireModel, type WireNodeId } from '../wire/model.ts';

export const miniRegion = 'us-east-1';

export interface MiniView {
  wire: WireModel;
  /** The node that the answer is written at. */
  end: WireNodeId;
  refusal?: { code: string; status: number | undefined; message: string } | undefined;
  issued?: readonly (readonly [name: string, value: string])[] | undefined;
  /** The outcome in a sentence, for those who do not see the wire. */
  announcement: string;
}

/** An empty field is a member that is not sent. */
export const miniRequest = (fields: MiniFields): RequestDocument =>
  documentFromForm({ ...emptyForm, ...fields });

/** The account's first user, with what a call by it needs: nothing else is put into the frame. */
export function miniAccount(account: Account): Account {
  const [user] = account.users;
  if (!user) throw new Error('the account has no user');
  const active = user.accessKeys.filter(({ status }) => status === 'Active');
  return {
    ...account,
    root: { ...account.root, accessKeys: [], mfaDevices: [] },
    users: [{ ...user, accessKeys: active.slice(0, 1), mfaDevices: user.mfaDevices.slice(0, 1) }],
    roles: [],
  };
}

/** Characters of a session token that are shown. */
const shownToken = 20;

export function miniView(exchange: Exchange): MiniView {
  const wire = wireFromExchange(exchange, { compact: true, omitNotReached: true });
  const { outcome } = exchange;
  const end = wire.nodes.findLast(({ state }) => state === 'refused' || state === 'live')?.id ?? 'request';
  if (!outcome.ok) {
    const { code, status, message } = outcome.error;
    return {
      wire,
      end,
      refusal: { code, status, message },
      announcement: `${wire.summary}. ${code}: ${message}`,
    };
  }
  const { accessKeyId, sessionToken, expiration } = outcome.result.credentials;
  const seconds = Math.round(expiration / 1000) - Math.floor(exchange.startedAt / 1000);
  return {
    wire,
    end,
    issued: [
      ['AccessKeyId', accessKeyId],
      ['SessionToken', `${sessionToken.slice(0, shownToken)}… (${sessionToken.length} characters)`],
      ['Expiration', `in ${spanOf(seconds)}`],
    ],
    announcement: wire.summary,
  };
}
