/**
 * Signs with the SDK's own signer, so that the simulator's signature is checked by code that nobody here wrote.
 */
import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpRequest } from '@smithy/types';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

export interface SigningOptions {
  credentials: Credentials;
  region: string;
  service: string;
  /** Milliseconds since 1970. */
  at: number;
}

type Bytes = string | ArrayBuffer | ArrayBufferView;

class Sha256 {
  private readonly hash: ReturnType<typeof createHash> | ReturnType<typeof createHmac>;

  constructor(secret?: Bytes) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', asBytes(secret));
  }

  update(data: Bytes): void {
    this.hash.update(asBytes(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.hash.digest());
  }

  reset(): void {
    throw new Error('made for one use');
  }
}

const asBytes = (data: Bytes): string | Uint8Array =>
  typeof data === 'string'
    ? data
    : ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);

const signerOf = ({ credentials, region, service }: SigningOptions): SignatureV4 => {
  const { sessionToken, ...key } = credentials;
  return new SignatureV4({
    credentials: sessionToken === undefined ? key : { ...key, sessionToken },
    region,
    service,
    sha256: Sha256,
    applyChecksum: false,
  });
};

/** The headers, Authorization and X-Amz-Date among them. */
export async function signHeaders(
  request: HttpRequest,
  options: SigningOptions,
): Promise<Record<string, string>> {
  const signed = await signerOf(options).sign(request, { signingDate: new Date(options.at) });
  return signed.headers;
}

/** The query, X-Amz-Signature and its like among it. `expires` in seconds. */
export async function signQuery(
  request: HttpRequest,
  options: SigningOptions,
  expires: number,
): Promise<NonNullable<HttpRequest['query']>> {
  const signed = await signerOf(options).presign(request, {
    signingDate: new Date(options.at),
    expiresIn: expires,
  });
  return signed.query ?? {};
}
