import type { Exchange } from '../../client/exchange.ts';
import type { ErrorEntry } from '../../model/errors.ts';
import type { WireModel } from './model.ts';
import type { WireProps } from './Wire.tsx';
import { whyHref } from './why.ts';

/** Where errors are explained: the catalogue, and the page that has one below it for each entry. */
interface Explained {
  errors: readonly ErrorEntry[];
  errorsHref: string;
}

/** For `Wire`: below the check that refused, a link to what the catalogue says of this refusal. */
export function whyDetails(
  model: WireModel,
  exchange: Exchange | undefined,
  { errors, errorsHref }: Explained,
): NonNullable<WireProps['details']> {
  const refused = model.nodes.find(({ state }) => state === 'refused');
  const href = exchange && whyHref(exchange, errors, errorsHref);
  if (!refused || href === undefined) return {};
  return {
    [refused.id]: (
      <a class="link" href={href}>
        Why<span class="sr-only">: {refused.label}</span>
      </a>
    ),
  };
}
