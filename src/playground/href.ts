/** An address of this site under the base it is served from: `href('/playground/')`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
