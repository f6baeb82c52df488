/** The fields of an account document by their place in it: derived from the schema, with a line about each. */
import { z } from './zod.ts';
import { accountShape } from './account-schema.ts';

export interface AccountField {
  name: string;
  about: string | undefined;
  required: boolean;
  type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'other';
  /** All the values it may have, where these are few. */
  values: readonly unknown[];
}

/** By the names on the way to them, lists left out. */
const about: Readonly<Record<string, string>> = {
  accountId: 'The twelve digits of the account, as text.',
  root: 'The root user: who owns the account.',
  users: 'The IAM users.',
  roles: 'The roles that a session may be able to take on.',
  sts: 'How STS is set up for this account.',
  'root.accessKeys': 'Long-term keys of the root user, two at most.',
  'root.mfaDevices': 'MFA devices of the root user, eight at most.',
  'users.userName': 'Unique in the account, whatever the case of its letters.',
  'users.path': 'Stands in the ARN before the name.',
  'users.userId': 'AIDA and 17 characters; made from the name where absent.',
  'users.accessKeys': 'Long-term keys of the user, two at most. One that is Active can call.',
  'users.mfaDevices': 'MFA devices of the user, eight at most.',
  'users.policies': 'Identity policies: what the user may do.',
  'users.permissionsBoundary': 'The most that the policies can allow.',
  'users.tags': 'Names and values; policies can ask for them.',
  'roles.roleName': 'Unique in the account, whatever the case of its letters.',
  'roles.path': 'Stands in the ARN before the name.',
  'roles.roleId': 'AROA and 17 characters; made from the name where absent.',
  'roles.maxSessionDuration': 'The longest session of the role, in seconds.',
  'roles.trustPolicy': 'Who may take on the role.',
  'roles.policies': 'Identity policies: what the role may do.',
  'sts.deactivatedRegions': 'Regions switched off: STS answers RegionDisabledException there.',
  'sts.optedInRegions': 'Regions that have to be enabled, and are.',
  'sts.globalEndpointTokenVersion':
    'The tokens of sts.amazonaws.com: 1 is short and fails in opt-in regions, 2 works in all.',
  'sts.outboundWebIdentityFederation': 'Whether the account may ask for web identity tokens.',
  'sts.throttle': 'Makes STS answer that it is called too often.',
  'sts.throttle.everyNth': 'Throttles each nth call.',
  'sts.throttle.perSecond': 'Throttles what is beyond so many calls a second.',
  'accessKeys.accessKeyId': 'AKIA and 16 capital letters or digits. Made up, never a real one.',
  'accessKeys.secretAccessKey': '40 characters of base64. Made up, never a real one.',
  'accessKeys.status': 'STS refuses a key that is Inactive.',
  'mfaDevices.serialNumber': 'The ARN of a virtual device, or the serial number of a hardware one.',
  'mfaDevices.seed': 'What the codes are made from, in base32.',
  'mfaDevices.status': 'STS does not know a device that is Deactivated.',
  'mfaDevices.enabledAt': 'When it was enabled; STS sees that some seconds later.',
  'mfaDevices.deactivatedAt': 'When it was deactivated; STS sees that some seconds later.',
  'policies.name': 'The name of the policy.',
  'policies.document': 'The policy as IAM writes it.',
};

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema | false;
  additionalProperties?: Schema | boolean;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
}

let schema: Schema | undefined;
const schemaOf = (): Schema =>
  (schema ??= z.toJSONSchema(accountShape, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Schema);

/** One step down: into a field, or into the items of a list. */
function below(at: Schema | undefined, step: string | number): Schema | undefined {
  if (typeof step === 'number') return at?.items === false ? undefined : at?.items;
  return at?.properties && Object.hasOwn(at.properties, step) ? at.properties[step] : undefined;
}

const simpleTypes = ['object', 'array', 'string', 'boolean'] as const;

function typeOf({ type, anyOf }: Schema): AccountField['type'] {
  if (type === 'integer' || type === 'number') return 'number';
  return simpleTypes.find((name) => name === type) ?? (anyOf ? 'other' : 'string');
}

function valuesOf(field: Schema): readonly unknown[] {
  if (field.const !== undefined) return [field.const];
  if (field.type === 'boolean') return [true, false];
  return field.enum ?? field.anyOf?.flatMap((one) => (one.const === undefined ? [] : [one.const])) ?? [];
}

type Path = readonly (string | number)[];

/** The line about a field: of its whole way, or of the last two names, for keys and devices are alike everywhere. */
function aboutOf(path: Path): string | undefined {
  const names = path.filter((step) => typeof step === 'string');
  return about[names.join('.')] ?? about[names.slice(-2).join('.')];
}

/** The fields that the object at a path may have; none where it is no object with fields of its own. */
export function accountFieldsAt(path: Path): AccountField[] {
  const at = path.reduce<Schema | undefined>(below, schemaOf());
  return Object.entries(at?.properties ?? {}).map(([name, field]) => ({
    name,
    about: aboutOf([...path, name]),
    required: at?.required?.includes(name) ?? false,
    type: typeOf(field),
    values: valuesOf(field),
  }));
}

/** The field at a path, whose last step is its name. */
export const accountFieldAt = (path: Path): AccountField | undefined =>
  accountFieldsAt(path.slice(0, -1)).find(({ name }) => name === path.at(-1));
