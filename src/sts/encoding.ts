/** Bytes and text, without the platform: the service runs the same in a tab, a worker and Node. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

const scratch = new Uint8Array(16_384);

/** As `utf8`, but good only until the next call: for bytes that are hashed, copied or counted at once. */
export function passingUtf8(text: string): Uint8Array {
  // No character of a string takes more than three bytes.
  if (text.length * 3 > scratch.length) return utf8(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

/** Bytes that are not UTF-8 become U+FFFD. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Bytes turned into characters by one call; engines take some ten thousand arguments. */
const lot = 4096;

export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += lot) {
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + lot) as unknown as number[]);
  }
  return btoa(binary);
}

/** Undefined where the text is not base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Five bits a character; the last bits that fill none are dropped. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += base32Alphabet.charAt((held >>> bits) & 31);
    }
  }
  return text;
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two lower-case digits a byte. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexPairs[byte] ?? '';
  return text;
}
