import { utf8 } from '../sts/encoding.ts';
import type { Sts } from '../sts/service.ts';
import type { Transport } from './transport.ts';

/** Carries requests to a simulated STS in this same process: no network. */
export function simulatedTransport(sts: Sts): Transport {
  return {
    kind: 'simulated',
    carry(request) {
      const url = new URL(request.url);
      const { response, trace } = sts.handle({
        method: request.method,
        target: url.pathname + url.search,
        headers: request.headers,
        body: utf8(request.body),
      });
      return Promise.resolve({ response, trace });
    },
  };
}
