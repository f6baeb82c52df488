import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { utf8 } from './encoding.ts';
import { mac, sha256 } from './hash.ts';

const messages = ['', 'what do ya want for nothing?', 'x'.repeat(1000), ''].map(utf8);

describe('sha256', () => {
  it('is the hash of each message, one after the other', () => {
    for (const message of messages) expect(sha256(message)).toEqual(nobleSha256(message));
  });
});

describe('mac', () => {
  it('is the HMAC of each message, however often a key is used', () => {
    const keys = [utf8('Jefe'), new Uint8Array(32), new Uint8Array(100).fill(7)];
    for (const message of messages) {
      for (const key of keys) expect(mac(key, message)).toEqual(hmac(nobleSha256, key, message));
    }
  });
});
