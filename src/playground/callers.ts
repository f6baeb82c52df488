/** Who can be chosen to call: everybody in the account, those that STS will refuse included. */
import type { CaseCall, SessionPlan } from '../client/case-call.ts';
import type { AccessKey, Account, MfaDevice } from '../model/account.ts';
import { globalSigningRegion } from '../model/regions.ts';
import type { RequestContext } from '../request/finding.ts';

export type CallerKind = RequestContext['caller']['kind'];

export interface Caller {
  /** Stable name for state and storage: `user:alice`, `root`, `session-mfa:alice`, `case:wrong-secret`. */
  id: string;
  kind: CallerKind;
  /** Of the user, or `root`. */
  name: string;
  label: string;
  /** What is special about it, in a few words; an access key id is shown as such. */
  note: string;
  /** The long-term key that signs, or that asks for the session; the faults of a case are in it. */
  key: CaseCall['key'];
  devices: readonly MfaDevice[];
  /** How to make the session that signs, where one does. */
  session?: SessionPlan | undefined;
  /** What is wrong with the session's token. */
  token?: CaseCall['token'];
}

/** Seconds before the call that the sessions among the callers were made. */
const sessionAge = 600;

const activeKey = (keys: readonly AccessKey[]): AccessKey | undefined =>
  keys.find((key) => key.status === 'Active');

export const enabledDevice = (devices: readonly MfaDevice[]): MfaDevice | undefined =>
  devices.find((device) => device.status === 'Enabled');

/**
 * The callers of an account: its users, the root user, and one session of each kind, of the first user who has an
 * MFA device. Users without an active key cannot sign and are left out.
 */
export function callersOf(account: Account): Caller[] {
  const users = account.users.flatMap((user): Caller[] => {
    const key = activeKey(user.accessKeys);
    if (!key) return [];
    const device = enabledDevice(user.mfaDevices);
    return [
      {
        id: `user:${user.userName}`,
        kind: 'user',
        name: user.userName,
        label: `${user.userName}, IAM user`,
        note: device ? `has the device ${deviceName(device.serialNumber)}` : 'has no MFA device',
        key,
        devices: user.mfaDevices,
      },
    ];
  });
  const rootKey = activeKey(account.root.accessKeys);
  const root: Caller[] = rootKey
    ? [
        {
          id: 'root',
          kind: 'root',
          name: 'root',
          label: 'Root user',
          note: 'sessions cut to 1 h',
          key: rootKey,
          devices: account.root.mfaDevices,
        },
      ]
    : [];
  return [...users, ...root, ...sessionsOf(users)];
}

function sessionsOf(users: readonly Caller[]): Caller[] {
  const owner = users.find((user) => enabledDevice(user.devices));
  if (!owner) return [];
  const session = (device?: MfaDevice): SessionPlan => ({
    device,
    age: sessionAge,
    endpoint: 'regional',
    region: globalSigningRegion,
  });
  const base = { ...owner, kind: 'session', note: 'cannot call GetSessionToken' } as const;
  return [
    { ...base, id: `session:${owner.name}`, label: `A session of ${owner.name}`, session: session() },
    {
      ...base,
      id: `session-mfa:${owner.name}`,
      label: `A session of ${owner.name}, with MFA`,
      session: session(enabledDevice(owner.devices)),
    },
  ];
}

/** The caller of that id, or the first. Throws where the account has nobody who can sign. */
export function callerById(callers: readonly Caller[], id: string | undefined): Caller {
  const caller = callers.find((candidate) => candidate.id === id) ?? callers[0];
  if (!caller) throw new Error('the account has no active access key');
  return caller;
}

/** A device's serial number in short: `mfa/alice`, or the serial of a hardware device whole. */
export const deviceName = (serialNumber: string): string =>
  serialNumber.startsWith('arn:') ? serialNumber.slice(serialNumber.lastIndexOf(':') + 1) : serialNumber;
