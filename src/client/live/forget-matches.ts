/**
 * A script engine keeps the text that a regular expression matched last (`RegExp.input`): an answer with a secret in
 * it, say. A match of nothing takes its place.
 */
export function forgetMatches(): void {
  /(?:)/.exec('');
}
