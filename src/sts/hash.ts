/** SHA-256, and HMAC with it. The hashers are kept: to make new ones takes as long as to hash a short text. */
import { hmac, type _HMAC } from '@noble/hashes/hmac.js';
import { sha256 as newHash } from '@noble/hashes/sha2.js';

type Hash = ReturnType<typeof newHash.create>;
type Hmac = _HMAC<Hash>;

const emptyHash = newHash.create();
let hash: Hash | undefined;

export function sha256(message: Uint8Array): Uint8Array {
  hash = emptyHash._cloneInto(hash);
  return hash.update(message).digest();
}

const keyed = new WeakMap<Uint8Array, Hmac>();
let keyedHash: Hmac | undefined;

/** HMAC. What depends on the key alone is worked out once, so the bytes of `key` must not change. */
export function mac(key: Uint8Array, message: Uint8Array): Uint8Array {
  let start = keyed.get(key);
  if (!start) {
    start = hmac.create(newHash, key);
    keyed.set(key, start);
  }
  keyedHash = start._cloneInto(keyedHash);
  return keyedHash.update(message).digest();
}
