/** What the views of an answer need of the page they are on: the playground's, or that of the real STS. */
import type { ReadonlySignal } from '@preact/signals';
import type { Exchange, GetSessionTokenResult, SentRequest } from '../../client/exchange.ts';
import type { LinkedSigning } from '../../client/signing-steps-links.ts';
import type { ErrorEntry } from '../../model/errors.ts';
import type { Store } from '../store.ts';

export interface AnswerContext {
  errors: readonly ErrorEntry[];
  /** Address of the page that lists the errors; each has its page below it. */
  errorsHref: string;
  /** Milliseconds since 1970, once a second; undefined until the page runs. */
  now: ReadonlySignal<number | undefined>;
  /** How the last attempt of a call was signed; undefined where that is not known. */
  signing: (exchange: Exchange) => Promise<LinkedSigning | undefined>;
  /** Sends a request as it stands; undefined where the SDK did not load. Absent where that is not offered. */
  resend?: (request: SentRequest, region: string) => Promise<Exchange | undefined>;
  /** Shows what the session may do. Absent where that is not offered. */
  use?: ((exchange: Exchange, result: GetSessionTokenResult) => void) | undefined;
}

/** The playground's own. */
export const contextOf = (store: Store, use?: AnswerContext['use']): AnswerContext => ({
  // Read where it is drawn: they come with the SDK.
  get errors() {
    return store.errors.value;
  },
  errorsHref: store.data.errorsHref,
  now: store.now,
  signing: async (exchange) => (await store.loadEngine())?.signing(exchange),
  resend: (request, region) => store.resend(request, region),
  use,
});
