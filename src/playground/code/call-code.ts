/** The request that stands in the form, as code. */
import type { Account } from '../../model/account.ts';
import { textOf, type AnyDocument } from '../../request/document.ts';
import { secretTest } from '../../share/account.ts';
import { shareable } from '../../share/link.ts';
import { generate, type NoSnippet, type Snippet } from '../../snippets/generate.ts';
import type { VariantId } from '../../snippets/target.ts';
import { findTarget, targets, variants, type Target, type Variant } from '../../snippets/targets.ts';
import type { Endpoint } from '../endpoints.ts';

/** The target of that id; the first where there is none, as where nothing was chosen yet. */
export function targetById(id: string | null): Target {
  const found = findTarget(id ?? '') ?? targets[0];
  if (!found) throw new Error('there is no target');
  return found;
}

/** The variants that a target has. */
export const variantsOf = ({ without }: Target): readonly Variant[] =>
  variants.filter(({ id }) => without?.[id] === undefined);

export interface CallCode {
  snippet: Snippet | NoSnippet;
  /** What the reader should know, a sentence each. */
  notes: readonly string[];
}

/** What looks like a key or a token is left out, as it is of links. */
export function callCode(
  { document, account, endpoint }: { document: AnyDocument; account: Account; endpoint: Endpoint },
  target: Target,
  variant: VariantId,
): CallCode {
  const isSecret = secretTest(account);
  const { document: shared, withheld } = shareable(document, isSecret);
  // A link leaves the code out because it is dead soon; code that is run at once needs it.
  const code = textOf(document, 'TokenCode');
  const isCode = code !== undefined && !isSecret(code);
  const names = code === undefined || isCode ? withheld : [...withheld, 'TokenCode'];
  const { region, host } = endpoint;
  const request = {
    region,
    endpoint: endpoint.endpoint === 'global' ? `https://${host}` : undefined,
    input: isCode ? { ...shared, TokenCode: code } : shared,
  };
  const snippet = generate(request, { target: target.id, variant });
  const left = names.map((name) => `${name} is left out: what is in it looks like a key or a token.`);
  return { snippet, notes: 'notes' in snippet ? [...left, ...snippet.notes] : left };
}
