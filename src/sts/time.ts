/** Instants as the wire writes them. All are UTC. */

/** `2026-11-22T10:40:12Z`: whole seconds, as in Expiration. */
export const isoSeconds = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;

/** `20261122T104012Z`, as in X-Amz-Date. */
export const amzDate = (epochMs: number): string => isoSeconds(epochMs).replace(/[-:]/g, '');

/** Milliseconds since 1970 of an X-Amz-Date; undefined where it is not one. */
export function fromAmzDate(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const epochMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(epochMs) ? undefined : epochMs;
}

/** `Sun, 22 Nov 2026 10:40:12 GMT`, as in the Date header. */
export const httpDate = (epochMs: number): string => new Date(epochMs).toUTCString();
