/** What a SerialNumber says of the device it names. */
import { serialNumber } from '../model/operation.ts';
import { textOf, type AnyDocument } from './document.ts';
import type { RequestContext } from './finding.ts';

const whole = new RegExp(`^(?:${serialNumber.pattern ?? '[^]*'})$`);
const arnShape = /^arn:[\w-]*:iam::(\d*):([\w-]+)\/(.+)$/;

export interface SerialArn {
  account: string;
  /** `mfa`, `user`, `u2f`. */
  resource: string;
  name: string;
}

/** The parts of an IAM ARN, or undefined where it is none. */
export function arnOf(text: string): SerialArn | undefined {
  const [, account, resource, name] = arnShape.exec(text) ?? [];
  if (account === undefined || resource === undefined || name === undefined) return undefined;
  return { account, resource, name };
}

/** Words for devices that make no code: `u2f` is in ARNs of AWS's own examples (facts/sts-wire-2.md §8). */
const keyResources: readonly string[] = ['u2f', 'fido', 'fido2', 'passkey', 'webauthn', 'security-key'];
export const isSecurityKey = ({ resource }: SerialArn): boolean =>
  keyResources.includes(resource.toLowerCase());

/** A serial number that validation lets pass; undefined where there is none. */
export function validSerial(document: AnyDocument): string | undefined {
  const text = textOf(document, 'SerialNumber');
  if (text === undefined || !whole.test(text)) return undefined;
  const { length } = text;
  return length >= serialNumber.minLength && length <= (serialNumber.maxLength ?? Infinity)
    ? text
    : undefined;
}

/** One that no more telling rule speaks of: neither a user nor a key, nor of another account. */
export function plainSerial(document: AnyDocument, { caller }: RequestContext): string | undefined {
  const text = validSerial(document);
  const arn = text === undefined ? undefined : arnOf(text);
  if (!arn) return text;
  const isForeign = caller.accountId !== undefined && arn.account !== caller.accountId;
  return arn.resource === 'user' || isSecurityKey(arn) || isForeign ? undefined : text;
}
