/**
 * A session's three values in the forms that shells and tools read. Pure text; who shows it decides whether the values
 * are real. Formats: AWS CLI User Guide "Environment variables", "Configuration and credential file settings",
 * "Sourcing credentials with an external process".
 */
import { singleQuoted } from './literals/posix-shell.ts';
import { powershellQuoted } from './literals/powershell.ts';

export interface ExportableCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** Milliseconds since 1970. */
  expiration: number;
}

export interface CredentialFormat {
  id: 'bash' | 'fish' | 'powershell' | 'cmd' | 'dotenv' | 'profile' | 'process';
  label: string;
  /** Where the text goes. */
  hint: string;
  write: (credentials: ExportableCredentials) => string;
}

const variables = (credentials: ExportableCredentials): [string, string][] => [
  ['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
  ['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
  ['AWS_SESSION_TOKEN', credentials.sessionToken],
];

const lines = (credentials: ExportableCredentials, write: (name: string, value: string) => string): string =>
  `${variables(credentials)
    .map(([name, value]) => write(name, value))
    .join('\n')}\n`;

/** Within single quotes fish knows two escapes. */
const fish = (value: string): string => `'${value.replace(/[\\']/g, (char) => `\\${char}`)}'`;

/** What cmd cannot carry safely: it has no quoting for these. No credential of AWS holds one. */
const unsafeForCmd = /["%!\r\n]/;

function cmd(name: string, value: string): string {
  if (unsafeForCmd.test(value)) throw new RangeError(`${name} holds a character that cmd cannot carry`);
  return `set "${name}=${value}"`;
}

export const credentialFormats: readonly CredentialFormat[] = [
  {
    id: 'bash',
    label: 'bash, zsh',
    hint: 'Paste into the shell.',
    write: (credentials) => lines(credentials, (name, value) => `export ${name}=${singleQuoted(value)}`),
  },
  {
    id: 'fish',
    label: 'fish',
    hint: 'Paste into the shell.',
    write: (credentials) => lines(credentials, (name, value) => `set -gx ${name} ${fish(value)}`),
  },
  {
    id: 'powershell',
    label: 'PowerShell',
    hint: 'Paste into the shell.',
    write: (credentials) => lines(credentials, (name, value) => `$Env:${name} = ${powershellQuoted(value)}`),
  },
  {
    id: 'cmd',
    label: 'cmd',
    hint: 'Paste into the prompt.',
    write: (credentials) => lines(credentials, cmd),
  },
  {
    id: 'dotenv',
    label: '.env',
    hint: 'A file that programs load. Keep it out of version control.',
    write: (credentials) => lines(credentials, (name, value) => `${name}=${value}`),
  },
  {
    id: 'profile',
    label: 'Profile',
    hint: 'For ~/.aws/credentials; use it with --profile mfa.',
    write: ({ accessKeyId, secretAccessKey, sessionToken }) =>
      `[mfa]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\naws_session_token = ${sessionToken}\n`,
  },
  {
    id: 'process',
    label: 'credential_process',
    hint: 'What a program named by credential_process prints.',
    write: ({ accessKeyId, secretAccessKey, sessionToken, expiration }) =>
      `${JSON.stringify(
        {
          Version: 1,
          AccessKeyId: accessKeyId,
          SecretAccessKey: secretAccessKey,
          SessionToken: sessionToken,
          Expiration: `${new Date(expiration).toISOString().slice(0, 19)}Z`,
        },
        null,
        2,
      )}\n`,
  },
];
