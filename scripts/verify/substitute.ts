/** A case with other names, region and date in its request: as the caller of this run sends it. */
import type { Case } from '../../src/model/case.ts';
import { sentRegion } from './choose.ts';

/** Applies `change` to every text in plain data, names of fields aside. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [name, mapTexts(item, change)]),
  ) as T;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The case in the region `region`, on the day of `now`: both stand in credential scopes. Used for ours and theirs, so
 * that both get the same request but for the caller's names.
 */
export function placed(one: Case, region: string, now: number): Case {
  const day = (instant: number | string): string =>
    new Date(instant).toISOString().slice(0, 10).replaceAll('-', '');
  const usual = 'us-east-1';
  const swap = (text: string): string =>
    text
      .replace(new RegExp(`\\b(?:${usual}|${escaped(region)})\\b`, 'g'), (found) =>
        found === usual ? region : usual,
      )
      .replaceAll(day(one.clock), day(now));
  const { scope, tamper } = one.request;
  const { extendedRequestId, messagePattern } = one.expect;
  const regional = one.endpoint === 'global' ? one.region : sentRegion(one.region, region);
  return {
    ...one,
    region: regional,
    caller: { ...one.caller, sessionRegion: sentRegion(one.caller.sessionRegion, region) },
    request: {
      ...one.request,
      scope: mapTexts(scope, swap),
      ...(tamper && { tamper: mapTexts(tamper, swap) }),
    },
    expect: {
      ...one.expect,
      ...(messagePattern !== undefined && { messagePattern: swap(messagePattern) }),
      ...(extendedRequestId !== undefined &&
        one.endpoint !== 'global' && { extendedRequestId: swap(extendedRequestId) }),
    },
  };
}

/** The case with the caller's own names in what is sent. */
export function translated(one: Case, translate: (text: string) => string): Case {
  const { request, before } = one;
  return {
    ...one,
    before: before.map((call) => ({ ...call, params: mapTexts(call.params, translate) })),
    request: {
      ...request,
      params: mapTexts(request.params, translate),
      paramList: mapTexts(request.paramList, translate),
      headers: mapTexts(request.headers, translate),
      ...(request.body !== undefined && { body: translate(request.body) }),
      ...(request.tamper && { tamper: mapTexts(request.tamper, translate) }),
    },
  };
}
