import type { Trace } from '../sts/checks.ts';
import type { ReceivedResponse, SentRequest } from './exchange.ts';

/** Carries one signed request to an STS and brings its answer. Rejects where no answer comes. */
export interface Transport {
  kind: 'simulated' | 'live';
  carry(request: SentRequest, signal?: AbortSignal): Promise<{ response: ReceivedResponse; trace?: Trace }>;
}
