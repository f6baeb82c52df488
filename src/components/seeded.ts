/** Bytes that look random and are the same at every build, so that a page does not change without a reason. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A source of bytes: HMAC of a counter, keyed with `seed`. For drawings of made-up credentials only. */
export function seededRandom(seed: string): (bytes: number) => Uint8Array {
  let block = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 32) {
      out.set(hmac(sha256, bytesOf(seed), bytesOf(String(block))).subarray(0, Math.min(32, bytes - at)), at);
      block += 1;
    }
    return out;
  };
}
