/**
 * Lets the SDK run by a clock that is given. The SDK reads the machine's clock in three places and corrects itself by
 * the Date header of answers; so it keeps its own time, and only what leaves and enters is shifted.
 */
import { SignatureV4 } from '@smithy/signature-v4';
import type { Header } from '../sts/wire.ts';

/** A signer class that signs `offset` milliseconds later than the SDK believes it is. */
export function signerAt(offset: number): typeof SignatureV4 {
  return class extends SignatureV4 {
    override sign: SignatureV4['sign'] = ((
      request: never,
      options?: { signingDate?: Date | string | number },
    ) => {
      const date = new Date(options?.signingDate ?? Date.now()).getTime() + offset;
      return super.sign(request, { ...options, signingDate: new Date(date) });
    }) as SignatureV4['sign'];
  };
}

/** The headers of an answer as the SDK may see them: lower-case names, the Date in the SDK's own time. */
export function headersForSdk(headers: readonly Header[], offset: number): Record<string, string> {
  return Object.fromEntries(
    headers.map(([name, value]) => {
      const lower = name.toLowerCase();
      const shifted = lower === 'date' && offset !== 0 && !Number.isNaN(Date.parse(value));
      return [lower, shifted ? new Date(Date.parse(value) - offset).toUTCString() : value];
    }),
  );
}
