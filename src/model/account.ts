/**
 * The simulated account: one document, the same in `content/accounts`, the playground and `npm run sts -- --account`.
 * Here are its types; `account-schema.ts` checks documents from outside and fills the defaults.
 */

export type KeyStatus = 'Active' | 'Inactive';
export type MfaStatus = 'Enabled' | 'Deactivated';
/** 1: the short token that fails in opt-in regions (the default of sts.amazonaws.com). 2: works everywhere. */
export type TokenVersion = 1 | 2;

export interface AccessKey {
  accessKeyId: string;
  secretAccessKey: string;
  status: KeyStatus;
}

export interface MfaDevice {
  /** `arn:aws:iam::ACCOUNT:mfa/NAME`, or the serial of a hardware device such as GAHT12345678. */
  serialNumber: string;
  /** Base32; RFC 6238 with SHA-1, 30 s steps, 6 digits. */
  seed: string;
  status: MfaStatus;
  /**
   * ISO 8601 instants at which IAM was told of the status; without one the device has always had it. STS sees a
   * change some eight seconds later (recorded: unknown at 7 s, known at 8 s; old bindings work at 3 s, not at 13 s).
   * `enabledAt` goes with Enabled; `deactivatedAt` with Deactivated, and the device was Enabled before it.
   */
  enabledAt?: string | undefined;
  deactivatedAt?: string | undefined;
}

export interface NamedPolicy {
  name: string;
  document: PolicyDocument;
}

/** An IAM policy as it is written; `src/iam` gives it meaning. */
export interface PolicyDocument {
  Version?: string | undefined;
  Id?: string | undefined;
  Statement: unknown;
}

export interface User {
  userName: string;
  path: string;
  userId: string;
  accessKeys: AccessKey[];
  mfaDevices: MfaDevice[];
  policies: NamedPolicy[];
  permissionsBoundary?: PolicyDocument | undefined;
  tags?: Record<string, string> | undefined;
}

export interface Role {
  roleName: string;
  path: string;
  roleId: string;
  /** Seconds. */
  maxSessionDuration: number;
  trustPolicy: PolicyDocument;
  policies: NamedPolicy[];
}

export interface RootUser {
  accessKeys: AccessKey[];
  mfaDevices: MfaDevice[];
}

/** When the account is answered Throttling; both may be given. */
export interface Throttle {
  /** Every n-th call. */
  everyNth?: number | undefined;
  /** Calls beyond this many in one second of the clock. */
  perSecond?: number | undefined;
}

export interface StsSettings {
  /** Regions where the account has switched STS off: answers RegionDisabledException. */
  deactivatedRegions: string[];
  /** Opt-in regions that the account has enabled. */
  optedInRegions: string[];
  /** What sts.amazonaws.com issues. */
  globalEndpointTokenVersion: TokenVersion;
  throttle?: Throttle | undefined;
  /** Whether GetWebIdentityToken works; off where absent. */
  outboundWebIdentityFederation?: boolean | undefined;
}

export interface Account {
  accountId: string;
  root: RootUser;
  users: User[];
  roles: Role[];
  sts: StsSettings;
}

/** `arn:aws:iam::ACCOUNT:user/PATH/NAME`. */
export function userArn(accountId: string, user: Pick<User, 'path' | 'userName'>, partition = 'aws'): string {
  return `arn:${partition}:iam::${accountId}:user${user.path}${user.userName}`;
}

/** `arn:aws:iam::ACCOUNT:role/PATH/NAME`. */
export function roleArn(accountId: string, role: Pick<Role, 'path' | 'roleName'>, partition = 'aws'): string {
  return `arn:${partition}:iam::${accountId}:role${role.path}${role.roleName}`;
}

/** `arn:aws:iam::ACCOUNT:root`. */
export function rootArn(accountId: string, partition = 'aws'): string {
  return `arn:${partition}:iam::${accountId}:root`;
}
