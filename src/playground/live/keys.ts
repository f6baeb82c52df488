/** What can be said of a pasted key before it signs anything, and what a pasted block of settings holds. */

export interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
}

export type KeyField = keyof Keys;

export interface KeyFinding {
  field: KeyField;
  /** `blocked`: it is not sent. `doubtful`: it is, and STS will tell. */
  severity: 'blocked' | 'doubtful';
  message: string;
  detail: string;
}

/** Characters of a secret access key that AWS makes. */
const secretLength = 40;
/** No secret access key is as long as this; session tokens are longer. */
const longestSecret = 128;

const sessionDetail =
  'STS answers “Cannot call GetSessionToken with session credentials”. Only the long-term key of a user or of the root user may ask for a session, so nothing is sent.';

const tokenTyped = 'This is a session token.';

const finding = (
  field: KeyField,
  severity: KeyFinding['severity'],
  message: string,
  detail: string,
): KeyFinding => ({ field, severity, message, detail });

/** Of each field the first thing that is wrong with it. No value is in any of the texts. */
export function keyFindings({ accessKeyId: id, secretAccessKey: secret }: Keys): KeyFinding[] {
  return [...idFinding(id), ...secretFinding(secret)];
}

function idFinding(id: string): KeyFinding[] {
  const said = (severity: KeyFinding['severity'], message: string, detail: string): KeyFinding[] => [
    finding('accessKeyId', severity, message, detail),
  ];
  if (id === '') return said('blocked', 'An access key id is needed.', 'It begins with AKIA.');
  if (id.startsWith('ASIA')) return said('blocked', 'This is the key of a session.', sessionDetail);
  if (id.length > longestSecret) return said('blocked', tokenTyped, sessionDetail);
  if (!/^\w{16,128}$/.test(id)) {
    return said(
      'blocked',
      'This is no access key id.',
      'It has 16 to 128 letters and digits, most often 20.',
    );
  }
  if (!/^AKIA[A-Z0-9]{16}$/.test(id)) {
    return said(
      'doubtful',
      'Long-term keys begin with AKIA and have 20 characters.',
      'It is sent as it stands.',
    );
  }
  return [];
}

function secretFinding(secret: string): KeyFinding[] {
  const said = (severity: KeyFinding['severity'], message: string, detail: string): KeyFinding[] => [
    finding('secretAccessKey', severity, message, detail),
  ];
  if (secret === '')
    return said('blocked', 'A secret access key is needed.', `It has ${secretLength} characters.`);
  if (/^(AKIA|ASIA)[A-Z0-9]{16}$/.test(secret)) {
    return said('blocked', 'This is an access key id.', 'It belongs in the field above.');
  }
  if (secret.length > longestSecret) return said('blocked', tokenTyped, sessionDetail);
  if (/\s/.test(secret))
    return said('blocked', 'There is white space in it.', 'A secret access key has none.');
  if (secret.length !== secretLength) {
    return said(
      'doubtful',
      `A secret access key has ${secretLength} characters, this has ${secret.length}.`,
      'STS will answer SignatureDoesNotMatch, an emulator may take it.',
    );
  }
  return [];
}

export interface PastedBlock extends Partial<Keys> {
  /** A session token came along: these are a session's credentials. */
  hasToken: boolean;
}

const names: Readonly<Record<'accessKeyId' | 'secretAccessKey' | 'token', RegExp>> = {
  accessKeyId: /(?:aws_?)?access_?key_?id["']?\s*[=:]\s*["']?(\w{16,128})/i,
  secretAccessKey: /(?:aws_?)?secret_?access_?key["']?\s*[=:]\s*["']?([\w/+=]{16,128})/i,
  token: /(?:aws_?)?session_?token["']?\s*[=:]\s*["']?[\w/+=]{16}/i,
};

/** One word, longer than any key. */
const bareToken = /^\s*[\w/+=]{129,}\s*$/;

/**
 * Reads settings as shells, the credentials file and the CLI's JSON write them, so that one paste fills both fields.
 * Undefined where the text is no such block.
 */
export function pastedBlock(text: string): PastedBlock | undefined {
  const accessKeyId = names.accessKeyId.exec(text)?.[1];
  const secretAccessKey = names.secretAccessKey.exec(text)?.[1];
  const hasToken = names.token.test(text) || bareToken.test(text);
  if (accessKeyId === undefined && secretAccessKey === undefined && !hasToken) return undefined;
  return { ...(accessKeyId && { accessKeyId }), ...(secretAccessKey && { secretAccessKey }), hasToken };
}

export const sessionPasted: KeyFinding = finding(
  'accessKeyId',
  'blocked',
  'These are the credentials of a session.',
  sessionDetail,
);
