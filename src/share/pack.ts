/** A value in the fragment of an address: JSON, deflated, in base64url; bounded both ways. */
import { deflateSync, inflateSync } from 'fflate';
import { base64, fromBase64 } from '../sts/encoding.ts';

/** Bytes of JSON; more is refused. */
export const longestState = 32 * 1024;
/** Characters of base64url that can stand for so much, were nothing of it compressible. */
const longestText = Math.ceil((longestState + 64) / 3) * 4;

/** Throws a RangeError where the value is too large to be read back. */
export function pack(value: unknown): string {
  const json = new TextEncoder().encode(JSON.stringify(value));
  if (json.length > longestState) throw new RangeError(`A link holds ${longestState} bytes at most.`);
  const text = base64(deflateSync(json, { level: 9 }));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** `why`: what is wrong, to go after "The link was not understood:". `value` is undefined where it is no JSON. */
export type Unpacked = { ok: true; value: unknown } | { ok: false; why: string };

/** Never throws. */
export function unpack(text: string): Unpacked {
  if (text.length > longestText) return { ok: false, why: 'it holds more than 32 kB.' };
  const bytes = decoded(text);
  if (!bytes) return { ok: false, why: 'its characters are not base64url, or some are missing.' };
  const json = inflated(bytes);
  if (json === 'broken') return { ok: false, why: 'it cannot be decompressed; part of it may be missing.' };
  if (json.length > longestState) return { ok: false, why: 'it holds more than 32 kB.' };
  return { ok: true, value: parsed(json) };
}

function decoded(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='));
}

/** Into one byte more than is allowed and no further, however much it would become. */
function inflated(bytes: Uint8Array): Uint8Array | 'broken' {
  try {
    return inflateSync(bytes, { out: new Uint8Array(longestState + 1) });
  } catch (error) {
    // A stored block that does not fit is too large, not broken.
    return error instanceof RangeError ? new Uint8Array(longestState + 1) : 'broken';
  }
}

function parsed(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    return undefined;
  }
}
