/** What a target of the snippets is, and what its writer gets. */
import type { GetSessionTokenMember } from '../model/operation.ts';
import type { RequestDocument } from '../request/document.ts';

/** The call to write. It has no place for keys: a snippet takes them from the environment or a profile. */
export interface SnippetRequest {
  region: string;
  /** An address other than the region's own: that of `sts.amazonaws.com`, or of an emulator. */
  endpoint?: string | undefined;
  input: RequestDocument;
}

export const variantIds = ['minimal', 'mfa-prompt', 'error-handling', 'session'] as const;
export type VariantId = (typeof variantIds)[number];

/**
 * How a target's code is shown to be right: run by real clients against the local endpoint; parsed with the
 * language's grammar; or, where there is no grammar, held to the shape that the text must have.
 */
export type Proof = 'run' | 'parsed' | 'checked by shape';

/** A value that the target has no way to write. */
export interface Unwritable {
  pattern: RegExp;
  /** After "holds": `a line break`. */
  what: string;
  /** Only in this variant. */
  variant?: VariantId;
  /** Only in values of this kind; in all where absent. */
  only?: 'region' | 'endpoint' | 'member';
}

/** A member to send, its value written in the language. */
export interface WrittenMember {
  name: GetSessionTokenMember;
  /** A literal, or the variable that holds the code that was asked for. */
  code: string;
}

export interface Call {
  variant: VariantId;
  /** Literals. */
  region: string;
  endpoint: string | undefined;
  members: readonly WrittenMember[];
  /** The same values as they are, for targets that put them together with others. */
  plain: {
    region: string;
    /** Where the call goes: the endpoint, or the region's own; empty where no host is known. */
    url: string;
    members: readonly { name: GetSessionTokenMember; text: string }[];
  };
}

export interface Sdk {
  name: string;
  /** The newest version seen when this was written. */
  version: string;
  /** Where that version was seen. */
  seen: string;
  /** The command that installs it. */
  install?: string | undefined;
}

export interface TargetShape {
  id: string;
  label: string;
  /** Shiki's name of the language. */
  language: string;
  fileName: string;
  sdk: Sdk;
  proof: Proof;
  /** How the names of the API in the code were verified. */
  verified: string;
  /** Variants that make no sense here, each with the reason. */
  without?: Partial<Record<VariantId, string>>;
  unwritable?: readonly Unwritable[];
  /** Integer members are written as typed, be they integers or not. */
  keepsText?: boolean;
  /** The code holds the address, which an SDK would find by itself. */
  needsUrl?: boolean;
  /** A value as a literal. */
  literal: (text: string) => string;
  /** The variable that holds the code that was asked for, as it stands where a value would. */
  promptedCode: string;
  write: (call: Call) => string;
}
