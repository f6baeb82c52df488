/** The simulated account as JSON text: reading what the editor holds. Loaded with the editor, for it brings the schema. */
import { placeOf, readJson, writeJson, type TextProblem } from '../json/text.ts';
import { AccountError, parseAccount } from '../model/account-schema.ts';
import type { Account } from '../model/account.ts';
import { realSecretIn } from '../model/secrets.ts';
import { callersOf } from './callers.ts';
import { longestAccount } from './resume.ts';

export type AccountRead = { ok: true; account: Account } | { ok: false; problems: readonly TextProblem[] };

/** What it is comes first. */
export const accountText = ({ accountId, ...rest }: Account): string => writeJson({ accountId, ...rest });

/** Reads an account from a text, or says what is wrong with it and where. Never throws. */
export function readAccount(text: string): AccountRead {
  if (text.length > longestAccount) {
    const message = `The account has ${text.length} characters; ${longestAccount} are the most.`;
    return {
      ok: false,
      problems: [{ offset: longestAccount, length: text.length - longestAccount, message }],
    };
  }
  const secret = realSecretIn(text);
  if (secret) {
    const message = `This looks like ${secret.kind} that is real. A simulated account needs none: one with EXAMPLE in it serves as well, and a real one belongs to the page of the real STS.`;
    return { ok: false, problems: [{ offset: secret.start, length: secret.end - secret.start, message }] };
  }
  const read = readJson(text);
  if (!read.ok) return read;
  try {
    const account = parseAccount(read.value, 'account');
    if (callersOf(account).length > 0) return { ok: true, account };
    const message = 'Nobody in this account has an active access key, so nobody could call.';
    return { ok: false, problems: [{ ...placeOf(read.root, ['users']), message }] };
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    const problems = error.places.map(({ path }, index) => ({
      ...placeOf(read.root, [...path]),
      message: `${error.problems[index] ?? ''}.`,
    }));
    return { ok: false, problems };
  }
}
