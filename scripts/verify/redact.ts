/**
 * Takes out of an answer what is the caller's own or secret. Names become those of the cases, everything else a
 * placeholder that is the same in every recording.
 */
import { translator, type Identity } from './identity.ts';

/** A secret, or something that would name the account, was about to be written. Says where, not what. */
export class LeakError extends Error {
  constructor(where: string) {
    super(`${where} would have held something secret, so it was not written. Please report this.`);
  }
}

/** Text that is known by its form, whoever it belongs to. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/\bASIA[A-Z0-9]{16}\b/g, 'ASIAIOSFODNN7EXAMPLE'],
  [/\bAKIA(?!IOSFODNN7EXAMPLE|ROOTEXAMPLE00001|UNKNOWNEXAMPLE00)[A-Z0-9]{16}\b/g, 'AKIAIOSFODNN7EXAMPLE'],
  [/\bAIDA[A-Z0-9]{17}\b/g, 'AIDAEXAMPLEEXAMPLE000'],
  [
    /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
    '00000000-0000-4000-8000-000000000000',
  ],
  [/\b[0-9a-f]{64}\b/g, '0'.repeat(64)],
  // `1:` in base64, which extended request ids begin with.
  [/(?<![A-Za-z0-9+/=])MTp[A-Za-z0-9+/]{30,}={0,2}(?![A-Za-z0-9+/=])/g, '(extended request id)'],
  // A long value of one character is a case's own.
  [/(?<![A-Za-z0-9+/=])(?!(.)\1{99})[A-Za-z0-9+/]{100,}={0,2}(?![A-Za-z0-9+/=])/g, '(session token)'],
  [/(?<![A-Za-z0-9+/=:.-])(?!0{40})[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g, '(secret access key)'],
];

/** Characters. A shorter name is replaced in ARNs only. */
const shortestName = 4;

export class Redactor {
  readonly #translate: (text: string) => string;
  readonly #name: readonly [own: string, example: string] | undefined;
  /** Never to be written, wherever they come from. */
  readonly #secrets = new Map<string, string>();

  /** `corpus`: what STS's answers say to anyone. A user's name that stands in it says nothing of the user, and stays. */
  constructor(own: Identity, example: Identity, corpus = '') {
    this.#translate = translator(own, example);
    const { userName = '' } = own;
    if (userName.length >= shortestName && !corpus.includes(userName)) {
      this.#name = [userName, example.userName ?? 'someone'];
      this.#keep(...this.#name);
    }
    this.#keep(own.accessKeyId, example.accessKeyId);
    this.#keep(own.accountId, example.accountId);
    this.#keep(own.arn, example.arn);
    this.#keep(own.serialNumber, example.serialNumber ?? '(serial number)');
  }

  #keep(secret: string | undefined, placeholder: string): void {
    // The values of the cases themselves, as against a local endpoint, are nobody's.
    if (secret !== undefined && secret !== '' && secret !== placeholder)
      this.#secrets.set(secret, placeholder);
  }

  /** Learns of a key, a secret, a token or an id that may come up again. */
  learn(secret: string | undefined, placeholder: string): void {
    this.#keep(secret, placeholder);
  }

  redact(text: string): string {
    let clean = text;
    for (const [secret, placeholder] of this.#secrets) {
      // Of names, ARNs and the account's number the translation knows where they end.
      if (secret.length >= 16 && secret !== this.#name?.[0] && !secret.startsWith('arn:'))
        clean = clean.replaceAll(secret, placeholder);
    }
    clean = this.#translate(clean);
    if (this.#name) clean = clean.replaceAll(...this.#name);
    for (const [form, placeholder] of forms) clean = clean.replace(form, placeholder);
    return clean;
  }

  /** Throws a LeakError where a text still holds something learned. */
  check(text: string, where: string): void {
    for (const secret of this.#secrets.keys()) {
      if (text.includes(secret)) throw new LeakError(where);
    }
  }
}
