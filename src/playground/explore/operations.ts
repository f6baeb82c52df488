/** The operations of STS that can be asked for here, and what is sent for each. */
import { roleSessionName } from './columns.ts';
import type { Call } from './input.ts';

export type AskedOperation = 'AssumeRole' | 'GetFederationToken' | 'GetCallerIdentity' | 'GetSessionToken';

const known: readonly AskedOperation[] = [
  'AssumeRole',
  'GetFederationToken',
  'GetCallerIdentity',
  'GetSessionToken',
];

/** The operation that an action stands for; undefined where STS is not asked, or not for this here. */
export function operationOf({ action }: Call): AskedOperation | undefined {
  const [service, name] = action.toLowerCase().split(':');
  return service === 'sts' ? known.find((operation) => operation.toLowerCase() === name) : undefined;
}

/** Parameters of the request. */
export function inputFor(
  operation: AskedOperation,
  { resource }: Call,
  externalId?: string,
): Record<string, string> {
  switch (operation) {
    case 'AssumeRole':
      return {
        RoleArn: resource,
        RoleSessionName: roleSessionName,
        ...(externalId !== undefined && { ExternalId: externalId }),
      };
    case 'GetFederationToken':
      return { Name: /:federated-user\/([\w+=,.@-]{2,32})$/.exec(resource)?.[1] ?? 'Bob' };
    case 'GetCallerIdentity':
    case 'GetSessionToken':
      return {};
  }
}
