/** Names of actions and condition keys of a handful of services, for completion and for "did you mean". */
import { distance } from '../model/edit-distance.ts';
import { fits, wildcard } from './match.ts';

/** As `data/services.json` has it; cut by `scripts/iam-data`. */
export interface ServiceData {
  source: string;
  /** Types by key; `*` in a key stands for any name: `aws:PrincipalTag/*`. */
  globalKeys: Readonly<Record<string, string>>;
  services: Readonly<
    Record<
      string,
      {
        name: string;
        actions: readonly string[];
        keys: Readonly<Record<string, string>>;
        /** With `${Partition}`, `${Account}` and so on. */
        arns: readonly string[];
      }
    >
  >;
}

export interface Catalogue {
  /** Prefixes, `ec2`. */
  services: readonly string[];
  serviceName(prefix: string): string | undefined;
  /** `ec2:StopInstances`; all of one service, or of all. */
  actions(prefix?: string): readonly string[];
  /** Whether a pattern such as `ec2:Stop*` covers any action; undefined where the service is not in the catalogue. */
  coversAction(pattern: string): boolean | undefined;
  /** Keys for completion: the global ones, and those of the services named. */
  keys(prefixes: readonly string[]): readonly string[];
  /** What a key is: `String`, `Bool`, `Date` …; null where there is no such key, undefined where that is not known. */
  keyType(key: string): string | null | undefined;
  /** What was probably meant by an action, or by a key; undefined where nothing is near. */
  nearestAction(action: string): string | undefined;
  nearestKey(key: string): string | undefined;
  /** Forms of ARNs of a service, placeholders in `${}`. */
  arns(prefix: string): readonly string[];
}

/** Whether a key fits a listed one; what stands for `*` must not be empty. */
function fitsKey(listed: string, key: string): boolean {
  const star = listed.indexOf('*');
  if (star < 0) return listed === key;
  const tail = listed.slice(star + 1);
  return key.length > listed.length - 1 && key.startsWith(listed.slice(0, star)) && key.endsWith(tail);
}

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':'))).toLowerCase();

/** The name nearest to what was typed, without regard to case; undefined where none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (typed.length > 200) return undefined;
  const wanted = typed.toLowerCase();
  const most = Math.min(3, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const name of names) {
    const d = distance(wanted, name.toLowerCase(), most);
    if (d < bestDistance) [best, bestDistance] = [name, d];
  }
  return best;
}

/** Typing asks the same again and again. */
function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (answers.has(text)) return answers.get(text) as T;
    if (answers.size >= 1000) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}

export function readCatalogue({ globalKeys, services }: ServiceData): Catalogue {
  const service = (prefix: string) =>
    Object.hasOwn(services, prefix.toLowerCase()) ? services[prefix.toLowerCase()] : undefined;
  const actions = (prefix?: string): string[] =>
    Object.entries(services)
      .filter(([name]) => prefix === undefined || name === prefix.toLowerCase())
      .flatMap(([name, data]) => data.actions.map((action) => `${name}:${action}`));
  const keys = (prefixes: readonly string[]): string[] => [
    ...Object.keys(globalKeys),
    ...prefixes.flatMap((prefix) => Object.keys(service(prefix)?.keys ?? {})),
  ];
  const typeIn = (keys: Readonly<Record<string, string>>, key: string): string | null =>
    Object.entries(keys).find(([listed]) => fitsKey(listed.toLowerCase(), key.toLowerCase()))?.[1] ?? null;
  return {
    services: Object.keys(services),
    serviceName: (prefix) => service(prefix)?.name,
    actions,
    coversAction(pattern) {
      const found = service(prefixOf(pattern));
      if (!found) return undefined;
      const name = pattern.slice(pattern.indexOf(':') + 1).toLowerCase();
      if (name.includes('*') || name.includes('?')) {
        const wild = wildcard(name);
        return found.actions.some((action) => fits(wild, action.toLowerCase()));
      }
      return found.actions.some((action) => action.toLowerCase() === name);
    },
    keys,
    keyType: remembered((key) => {
      const prefix = prefixOf(key);
      const global = typeIn(globalKeys, key);
      if (prefix === 'aws' || global !== null) return global;
      const found = service(prefix);
      return found && typeIn(found.keys, key);
    }),
    nearestAction: remembered((action) => nearest(action, actions(prefixOf(action)))),
    nearestKey: remembered((key) => nearest(key, keys([prefixOf(key)]))),
    arns: (prefix) => service(prefix)?.arns ?? [],
  };
}
