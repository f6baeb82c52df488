/**
 * What the explorer compares, in the fragment of an address: `#p1=…`. Policies and calls, and nothing of the reader's
 * sessions. What looks like a key or a token is refused on both ways.
 */
import { isObject } from '../json/values.ts';
import { looksSecret } from '../model/secrets.ts';
import { pack, unpack } from './pack.ts';

export interface SharedPolicies {
  title?: string | undefined;
  policies: readonly { kind: string; name: string; text: string }[];
  calls: readonly { action: string; resource: string }[];
  resourceAccountId?: string | undefined;
}

export type PoliciesRead = { ok: true; state: SharedPolicies } | { ok: false; message: string };

/** More of either is refused. */
const most = { policies: 12, calls: 20 };
const longestName = 128;
const longestResource = 2_048;

const hasSecret = (state: SharedPolicies): boolean => looksSecret(JSON.stringify(state));

/** The fragment, with its `#`, or why there is none. Never throws. */
export function writePolicies(
  state: SharedPolicies,
): { ok: true; fragment: string } | { ok: false; message: string } {
  if (hasSecret(state)) {
    return {
      ok: false,
      message:
        'No link was made: something in it looks like a key or a token. Take it out of the policy first.',
    };
  }
  try {
    const { title, policies, calls, resourceAccountId } = state;
    const ordered = {
      ...(title !== undefined && { title }),
      policies: policies.map(({ kind, name, text }) => ({ kind, name, text })),
      calls: calls.map(({ action, resource }) => ({ action, resource })),
      ...(resourceAccountId !== undefined && { resourceAccountId }),
    };
    return { ok: true, fragment: `#p1=${pack(ordered)}` };
  } catch {
    return {
      ok: false,
      message: 'No link was made: the policies are larger than the 32 kB that a link holds.',
    };
  }
}

const no = (why: string): PoliciesRead => ({
  ok: false,
  message: `The link was not understood: ${why} The matrix is as it was.`,
});

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

function items<T>(
  value: unknown,
  count: number,
  read: (item: Record<string, unknown>) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > count) return undefined;
  const found = value.flatMap((item: unknown) => {
    const one = isObject(item) ? read(item) : undefined;
    return one === undefined ? [] : [one];
  });
  return found.length === value.length ? found : undefined;
}

/** Reads a fragment, with or without its `#`. Never throws. `kinds`: those that the explorer knows. */
export function readPolicies(fragment: string, kinds: readonly string[]): PoliciesRead {
  const [, version, text = ''] = /^#?p(\d+)=(.*)$/s.exec(fragment) ?? [];
  if (version !== '1') return no('it holds no policies that this version of the page reads.');
  const unpacked = unpack(text);
  if (!unpacked.ok) return no(unpacked.why);
  const { value } = unpacked;
  if (!isObject(value)) return no('it holds no policies.');
  const known = ['title', 'policies', 'calls', 'resourceAccountId'];
  const extra = Object.keys(value).find((name) => !known.includes(name));
  if (extra !== undefined)
    return no(`it has a field that is not known, ${JSON.stringify(extra.slice(0, 40))}.`);
  const { title, resourceAccountId } = value;
  const policies = items(value.policies, most.policies, ({ kind, name, text: policy }) =>
    isText(kind, longestName) &&
    kinds.includes(kind) &&
    isText(name, longestName) &&
    typeof policy === 'string'
      ? { kind, name, text: policy }
      : undefined,
  );
  const calls = items(value.calls, most.calls, ({ action, resource }) =>
    isText(action, longestName * 2) && isText(resource, longestResource) ? { action, resource } : undefined,
  );
  if (!policies) return no('its policies are none, too many, or of a kind that is not known.');
  if (!calls) return no('its calls are none, too many, or no calls.');
  if (title !== undefined && !isText(title, longestName)) return no('its title is no text.');
  if (
    resourceAccountId !== undefined &&
    !(isText(resourceAccountId, 12) && /^\d{12}$/.test(resourceAccountId))
  )
    return no('its account is no account number.');
  const state = { title, policies, calls, resourceAccountId };
  if (hasSecret(state))
    return no('something in it looks like a key or a token, which no link of this page carries.');
  return { ok: true, state };
}
