/** Every language and shell that a call can be written in, in the order that tabs show them. */
import type { Proof, Sdk, TargetShape, VariantId } from './target.ts';
import { cliBash } from './targets/cli-bash.ts';
import { cliCmd } from './targets/cli-cmd.ts';
import { cliPowershell } from './targets/cli-powershell.ts';
import { cpp } from './targets/cpp.ts';
import { csharp } from './targets/csharp.ts';
import { curl } from './targets/curl.ts';
import { go } from './targets/go.ts';
import { http } from './targets/http.ts';
import { java } from './targets/java.ts';
import { javascript } from './targets/javascript.ts';
import { kotlin } from './targets/kotlin.ts';
import { php } from './targets/php.ts';
import { powershell } from './targets/powershell.ts';
import { python } from './targets/python.ts';
import { r } from './targets/r.ts';
import { ruby } from './targets/ruby.ts';
import { rust } from './targets/rust.ts';
import { swift } from './targets/swift.ts';
import { typescript } from './targets/typescript.ts';

const all = [
  cliBash,
  cliPowershell,
  cliCmd,
  javascript,
  typescript,
  python,
  go,
  java,
  kotlin,
  csharp,
  ruby,
  php,
  rust,
  swift,
  cpp,
  r,
  powershell,
  curl,
  http,
] as const satisfies readonly TargetShape[];

export type TargetId = (typeof all)[number]['id'];
export type Target = TargetShape & { id: TargetId };

export const targets: readonly Target[] = all;

/** Those that need an SDK to be installed for the language. */
export const sdkTargetIds: readonly TargetId[] = targets
  .filter(({ sdk: { install } }) => install !== undefined)
  .map(({ id }) => id);

export const findTarget = (id: string): Target | undefined => targets.find((target) => target.id === id);

export interface Variant {
  id: VariantId;
  label: string;
}

export const variants: readonly Variant[] = [
  { id: 'minimal', label: 'Minimal' },
  { id: 'mfa-prompt', label: 'Ask for the MFA code' },
  { id: 'error-handling', label: 'Handle errors' },
  { id: 'session', label: 'Use the session' },
];

/** A row of the page that says which snippets are run and which are parsed. */
export interface ProofRow {
  id: TargetId;
  label: string;
  sdk: Sdk;
  proof: Proof;
  verified: string;
  without: Partial<Record<VariantId, string>>;
}

export const proofRows: readonly ProofRow[] = targets.map(
  ({ id, label, sdk, proof, verified, without = {} }) => ({ id, label, sdk, proof, verified, without }),
);
