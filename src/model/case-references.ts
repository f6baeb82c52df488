/** Does the account of a case hold what the case names? */
import type { Account } from './account.ts';
import type { Case } from './case.ts';

export interface Missing {
  path: (string | number)[];
  reason: string;
}

/** What a runnable case names and its account has not: users, roles, devices of codes. */
export function missingReferences(
  { caller, request, before }: Omit<Case, 'id'>,
  account: Account,
): Missing[] {
  const missing: Missing[] = [];
  const need = (
    path: (string | number)[],
    kind: string,
    name: string | undefined,
    known: readonly string[],
  ): void => {
    if (name === undefined || known.includes(name)) return;
    missing.push({
      path,
      reason: `the account has no ${kind} ${JSON.stringify(name)}; it has ${known.join(', ')}`,
    });
  };
  const users = account.users.map(({ userName }) => userName);
  const roles = account.roles.map(({ roleName }) => roleName);
  const devices = [account.root, ...account.users].flatMap(({ mfaDevices }) =>
    mfaDevices.map(({ serialNumber }) => serialNumber),
  );
  need(['caller', 'user'], 'user', caller.user, users);
  need(['caller', 'by'], 'user', caller.by, users);
  need(['caller', 'role'], 'role', caller.role, roles);
  need(['caller', 'sessionDevice'], 'device', caller.sessionDevice, devices);
  const calls = [
    { path: ['request', 'params'], params: request.params },
    ...before.map(({ params }, i) => ({ path: ['before', i, 'params'], params })),
  ];
  for (const { path, params } of calls) {
    for (const [name, value] of Object.entries(params)) {
      if (typeof value !== 'object' || !('device' in value)) continue;
      need([...path, name, 'device'], 'device', value.device, devices);
    }
  }
  return missing;
}
