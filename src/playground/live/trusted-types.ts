/**
 * The page runs under `require-trusted-types-for 'script'`: no text becomes HTML or code. The SDK's XML parser needs
 * one exception, `DOMParser.parseFromString`, which makes a document that runs nothing.
 */

interface PolicyOptions {
  createHTML: (text: string, type: string, sink: string) => string | null;
}

interface PolicyFactory {
  createPolicy(name: 'default', options: PolicyOptions): unknown;
}

/** The sink by the name that browsers give it. */
export const parserSink = 'DOMParser parseFromString';

/** Lets the parser through and nothing else: null refuses. */
export const onlyTheParser = (text: string, _type: string, sink: string): string | null =>
  sink === parserSink ? text : null;

/** Registers the policy, once. A browser without Trusted Types needs none. */
export function allowTheParser(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory & { defaultPolicy?: unknown } };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', { createHTML: onlyTheParser });
}
