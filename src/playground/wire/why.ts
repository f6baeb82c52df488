import { refusalOf, type Exchange } from '../../client/exchange.ts';
import { errorHref, findError, type ErrorEntry } from '../../model/errors.ts';

/** The catalogue's entry for the refusal that a call ended in; undefined where there was none, or none is known. */
export function entryOf(exchange: Exchange, errors: readonly ErrorEntry[]): ErrorEntry | undefined {
  const refusal = refusalOf(exchange);
  return refusal && findError(errors, refusal);
}

/** The address of the page on that entry; `errorsHref` is the page of all errors. */
export function whyHref(
  exchange: Exchange,
  errors: readonly ErrorEntry[],
  errorsHref: string,
): string | undefined {
  const entry = entryOf(exchange, errors);
  return entry && errorHref(errorsHref, entry.id);
}
