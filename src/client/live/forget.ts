/** Takes out of memory what the SDK and the engine keep of a key beyond the call. */
import { clearCredentialCache } from '@smithy/signature-v4';

/**
 * The signer caches the signing keys of the last fifty callers in its module; one can sign for the rest of the day. The
 * engine keeps the text that a regular expression matched last (`RegExp.input`), an answer with a secret in it say; a
 * match of nothing takes its place.
 */
export function forgetKeys(): void {
  clearCredentialCache();
  /(?:)/.exec('');
}
