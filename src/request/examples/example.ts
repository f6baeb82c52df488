/** Examples of what each rule finds and lets pass: the tests run them, and the reference page shows the first of each. */
import type { AnyDocument } from '../document.ts';
import type { RequestContext, Subject } from '../finding.ts';

type Caller = RequestContext['caller'];

export const accountId = '123456789012';
export const aliceDevice = `arn:aws:iam::${accountId}:mfa/alice`;
export const alice: Caller = {
  kind: 'user',
  name: 'alice',
  accountId,
  devices: [
    { serialNumber: aliceDevice, status: 'Enabled' },
    { serialNumber: 'GAHT12345678', status: 'Enabled' },
    { serialNumber: `arn:aws:iam::${accountId}:mfa/alice-old-phone`, status: 'Deactivated' },
  ],
};
export const bob: Caller = { kind: 'user', name: 'bob', accountId, devices: [] };
/** Of whose devices nothing is known, as on the page for live calls. */
export const stranger: Caller = { kind: 'user', name: 'the caller', accountId };
export const root: Caller = {
  kind: 'root',
  name: 'root',
  accountId,
  devices: [{ serialNumber: `arn:aws:iam::${accountId}:mfa/root-account-mfa-device`, status: 'Enabled' }],
};
export const session: Caller = { ...alice, kind: 'session' };

/** Six digits; the tests put the right ones in their place where they call the simulated STS. */
export const someCode = '417302';
export const pair = { SerialNumber: aliceDevice, TokenCode: someCode };

export interface Example {
  document?: AnyDocument;
  /** Alice where absent. */
  caller?: Caller;
  /** us-east-1 where absent. */
  region?: RequestContext['region'];
  mode?: RequestContext['mode'];
}

export interface Fires extends Example {
  member: Subject;
  /** Of a finding about the document: the name in it. */
  key?: string;
  /** Part of the message. */
  says: string;
  /** The part of the text the finding points at. */
  at?: string;
  /** The document after the fix; where absent, the rule offers none. */
  fixed?: AnyDocument;
}

export interface Examples {
  fires: readonly [Fires, ...Fires[]];
  silent: readonly Example[];
}

/** The document and its surroundings, as the rules take them. */
export function contextOf({ caller = alice, region, mode = 'simulated' }: Example): RequestContext {
  return { mode, caller, region: region ?? { id: 'us-east-1', deactivated: false, notOptedIn: false } };
}
