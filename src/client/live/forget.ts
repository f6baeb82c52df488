/** Takes out of memory what the SDK and the script engine keep of a key beyond the call. */
import { clearCredentialCache } from '@smithy/signature-v4';
import { forgetMatches } from './forget-matches.ts';

/** The signer caches the signing keys of the last fifty callers in its module; one can sign for the rest of the day. */
export function forgetKeys(): void {
  clearCredentialCache();
  forgetMatches();
}
