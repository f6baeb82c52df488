/** Hides what nobody should read over a shoulder: secret keys and session tokens, wherever an exchange shows them. */
import { masked, shownOfSecret } from '../../client/http-text.ts';

/** A text with each of the secrets masked, also where it is percent-encoded. */
export function maskIn(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length > shownOfSecret)
    .reduce(
      (rest, secret) =>
        rest.replaceAll(secret, masked(secret)).replaceAll(encodeURIComponent(secret), masked(secret)),
      text,
    );
}
