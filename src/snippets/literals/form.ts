/** Form encoding, as the SDKs send it: everything but RFC 3986's unreserved characters is escaped. */
export const formEncoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

export const formOf = (fields: readonly (readonly [name: string, value: string])[]): string =>
  fields.map(([name, value]) => `${formEncoded(name)}=${formEncoded(value)}`).join('&');
