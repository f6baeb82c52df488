/** Which operation a pasted error is about, where a client or a service names it. */

/** botocore and the AWS CLI, the SDK for Go, and the refusals of policies, in collapsed texts. */
const namings = [
  /when calling the (\w{1,80}) operation/g,
  /operation error [\w ]{1,60}: (\w{1,80}),/g,
  /is not authorized to perform: [\w-]{1,40}:(\w{1,80})/g,
];

/** The operations that a collapsed text names, in lower case; digits are `0`. */
export const operationsNamed = (collapsed: string): string[] =>
  namings.flatMap((naming) => [...collapsed.matchAll(naming)].map(([, name = '']) => name));

/** Whether a collapsed text speaks of other operations only. One that names none may be about any. */
export function isOfOthers(collapsed: string, own: ReadonlySet<string>): boolean {
  const named = operationsNamed(collapsed);
  return named.length > 0 && !named.some((name) => own.has(name));
}
