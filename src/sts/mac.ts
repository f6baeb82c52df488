/** HMAC with SHA-256, for keys that are used again and again. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const keyed = new WeakMap<Uint8Array, ReturnType<typeof hmac.create>>();

/** As `hmac(sha256, key, message)`. What depends on the key alone is worked out once, so `key` must not change. */
export function mac(key: Uint8Array, message: Uint8Array): Uint8Array {
  let start = keyed.get(key);
  if (!start) {
    start = hmac.create(sha256, key);
    keyed.set(key, start);
  }
  return start.clone().update(message).digest();
}
