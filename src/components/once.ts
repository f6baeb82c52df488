/** Things that a page needs once, however many components ask for them. */
const seen = new WeakMap<Request, Set<string>>();

/** True for the first to ask for `name` while this page is made. */
export function firstOn(page: Request, name: string): boolean {
  const names = seen.get(page) ?? new Set();
  seen.set(page, names);
  const isFirst = !names.has(name);
  names.add(name);
  return isFirst;
}
