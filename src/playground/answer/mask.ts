/** Hides what nobody should read over a shoulder: secret keys and session tokens, wherever an exchange shows them. */

const dot = '•';

/** Long enough to be told from another, short enough to be of no use. */
const shown = 4;

/** `FwoG••••••••`: the first characters, then dots; the length is not given away. */
export const masked = (secret: string): string => secret.slice(0, shown) + dot.repeat(12);

/** A text with each of the secrets masked, also where it is percent-encoded. */
export function maskIn(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length > shown)
    .reduce(
      (rest, secret) =>
        rest.replaceAll(secret, masked(secret)).replaceAll(encodeURIComponent(secret), masked(secret)),
      text,
    );
}
