/** What a session policy adds to a token, and whether it is a policy at all. */
import { Fault } from './fault.ts';

/**
 * Characters of the token per character of policy. Fitted to the two recorded sizes, 776 for GetFederationToken and
 * 876 for AssumeRole, each with a policy of about a hundred characters (facts/sts-wire-2.md §2): inferred.
 */
const packing = 0.7;

/** Extra characters of a token for so much text; tokens grow in fours. */
export const packedSize = (text: string | undefined): number =>
  text === undefined ? 0 : Math.ceil((text.length * packing) / 4) * 4;

/** A fault where the text is no JSON object: its code is documented, its text reported (hashicorp/vault#1113). */
export function checkSessionPolicy(text: string | undefined): Fault | undefined {
  if (text === undefined) return undefined;
  try {
    const policy: unknown = JSON.parse(text);
    if (typeof policy === 'object' && policy !== null && !Array.isArray(policy)) return undefined;
  } catch {
    // Falls through to the refusal, which is the same for all that is no policy.
  }
  return new Fault(
    'validation',
    400,
    'MalformedPolicyDocument',
    'The policy is not in the valid JSON format.',
    'the session policy is no JSON object',
  );
}
