import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { utf8 } from './encoding.ts';
import { mac } from './mac.ts';

describe('mac', () => {
  it('is the HMAC of each message, however often a key is used', () => {
    for (const key of [utf8('Jefe'), new Uint8Array(32), new Uint8Array(100).fill(7)]) {
      for (const text of ['', 'what do ya want for nothing?', 'x'.repeat(1000), '']) {
        expect(mac(key, utf8(text))).toEqual(hmac(sha256, key, utf8(text)));
      }
    }
  });
});
