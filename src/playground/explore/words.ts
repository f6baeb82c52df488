/** Names and advice for the reasons of a cell. */
import type { Presence } from '../../iam/context-entry.ts';
import type { StatementExplanation } from '../../iam/explain.ts';
import type { Gate } from '../../iam/gates.ts';

export const gateTitles: Readonly<Record<Gate['id'], string>> = {
  'no-permission-needed': 'No permission needed',
  'iam-needs-mfa': 'IAM wants a session with MFA',
  'sts-from-session': 'Not with a session',
  'federated-user': 'Not as a federated user',
  'root-assumes-no-role': 'Root takes no role',
};

/** The Sid, or the place counted from one. */
export const nameOf = ({ sid, index }: Pick<StatementExplanation, 'sid' | 'index'>): string =>
  sid ?? `Statement ${index + 1}`;

/** What a caller can do about an MFA condition that is against them; undefined for other keys. */
export function adviceOn(key: string, presence: Presence): string | undefined {
  const lower = key.toLowerCase();
  if (lower === 'aws:multifactorauthage' && presence === 'present')
    return 'Ask for a new session with a new code: a longer DurationSeconds does not make the MFA younger.';
  if (lower.startsWith('aws:multifactorauth'))
    return 'Call GetSessionToken with SerialNumber and TokenCode, and use that session.';
  return undefined;
}
