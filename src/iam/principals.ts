/**
 * The Principal and NotPrincipal elements. Names match whole and with case; `*` stands for everyone, and nothing else
 * is a wildcard. Source: IAM User Guide, "Principal" and "NotPrincipal" (facts/iam.md §1.8).
 */
import { rootArn } from '../model/account.ts';
import type { CallerNames } from './credential.ts';
import { isObject, listed, type JsonPath } from '../json/values.ts';

export const principalTypes = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;

/** Everyone, an account, a unique id, or an ARN without wildcards; CloudFront's users are in no account. */
export const awsPrincipal =
  /^(?:\*|\d{12}|A[A-Z0-9]{15,}|arn:aws[a-z-]*:(?:iam|sts)::(?:\d{12}|cloudfront):(?!group\/)[^*?]+)$/;

export interface Principals {
  negated: boolean;
  everyone: boolean;
  /** ARNs and account numbers. */
  aws: readonly string[];
  /** Whether it names canonical users, each of which stands for an account that is not known here. */
  canonical: boolean;
}

/**
 * By what name a statement means a caller: everyone; the whole account; the user, role or root user; the user who
 * made a federated session; or the session itself.
 */
export type NamedAs = 'everyone' | 'account' | 'principal' | 'session';

export type PrincipalMatch =
  | { match: 'yes'; as: NamedAs }
  | { match: 'no' }
  /** NotPrincipal names some of the names that AWS says to give together, not all; or a canonical user is named. */
  | { match: 'maybe'; as: NamedAs };

export function readPrincipals(
  value: unknown,
  negated: boolean,
  path: JsonPath,
  report: (path: JsonPath, message: string) => void,
): Principals {
  if (value === '*') return { negated, everyone: true, aws: [], canonical: false };
  if (!isObject(value)) {
    report(path, 'is neither * nor a map of AWS, Service, Federated');
    return { negated, everyone: false, aws: [], canonical: false };
  }
  const types: readonly string[] = principalTypes;
  const names = Object.entries(value).flatMap(([type, raw]) => {
    if (!types.includes(type)) report([...path, type], 'is no kind of principal');
    const items = listed(raw, [...path, type]);
    if (items.length === 0) report([...path, type], 'is empty');
    return items.flatMap(([item, at]) => {
      if (typeof item !== 'string') {
        report(at, 'is no text');
        return [];
      }
      if (type === 'AWS' && !awsPrincipal.test(item)) report(at, 'is no principal');
      return [{ type, name: item }];
    });
  });
  if (Object.keys(value).length === 0) report(path, 'is empty');
  const aws = names.filter(({ type }) => type === 'AWS').map(({ name }) => name);
  const canonical = names.some(({ type }) => type === 'CanonicalUser');
  return { negated, everyone: aws.includes('*'), aws, canonical };
}

const isAccount = (name: string, accountId: string): boolean =>
  name === accountId || name === rootArn(accountId);

/** The most particular name under which a list has the caller. */
function namedAs({ everyone, aws }: Principals, caller: CallerNames): NamedAs | undefined {
  if (caller.sessionArn !== undefined && aws.includes(caller.sessionArn)) return 'session';
  if (aws.includes(caller.principalArn) || aws.includes(caller.uniqueId ?? '')) return 'principal';
  if (everyone) return 'everyone';
  return aws.some((name) => isAccount(name, caller.accountId)) ? 'account' : undefined;
}

export function matchPrincipals(principals: Principals, caller: CallerNames): PrincipalMatch {
  const as = namedAs(principals, caller);
  const { canonical } = principals;
  if (!principals.negated) {
    if (as) return { match: 'yes', as };
    return canonical ? { match: 'maybe', as: 'account' } : { match: 'no' };
  }
  if (principals.everyone) return { match: 'no' };
  const { aws } = principals;
  // Beside one of its principals an account does not stand for its others (documented).
  const isBeside =
    as === 'account' &&
    aws.some((name) => name.split(':')[4] === caller.accountId && !isAccount(name, caller.accountId));
  if (!as || (isBeside && caller.kind !== 'root'))
    return { match: canonical ? 'maybe' : 'yes', as: 'everyone' };
  const own = [caller.principalArn, ...(caller.sessionArn === undefined ? [] : [caller.sessionArn])];
  const complete =
    own.every((name) => aws.includes(name)) &&
    (caller.kind === 'root' || aws.some((name) => isAccount(name, caller.accountId)));
  return complete ? { match: 'no' } : { match: 'maybe', as: 'everyone' };
}
