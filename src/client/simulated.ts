import type { Sts } from '../sts/service.ts';
import { asWire } from './as-wire.ts';
import type { Transport } from './transport.ts';

/** Carries requests to a simulated STS in this same process: no network. */
export function simulatedTransport(sts: Sts): Transport {
  return {
    kind: 'simulated',
    carry(request) {
      const { response, trace } = sts.handle(asWire(request));
      return Promise.resolve({ response, trace });
    },
  };
}
