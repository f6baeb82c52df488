/** Bool, binary and IP address operators. */
import { contains, readAddress, readBlock } from '../cidr.ts';
import { pair, textOf, type Operator } from './operator.ts';

/** `true` or `false`; that case does not count is inferred. */
const readBool = (text: string): string | undefined => {
  const lower = text.toLowerCase();
  return lower === 'true' || lower === 'false' ? lower : undefined;
};

const bool: Operator = {
  name: 'Bool',
  negated: false,
  variables: false,
  values: 'true or false',
  prepare(parts) {
    const wanted = readBool(textOf(parts));
    if (wanted === undefined) return undefined;
    return (actual) => {
      const value = readBool(actual);
      return value === undefined ? undefined : value === wanted;
    };
  },
};

/** Base64 without its padding; the bytes are the same where the texts are. */
const readBinary = (text: string): string | undefined =>
  /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? text.replace(/=+$/, '') : undefined;

const binary: Operator = {
  name: 'BinaryEquals',
  negated: false,
  variables: false,
  values: 'base64',
  prepare(parts) {
    const wanted = readBinary(textOf(parts));
    if (wanted === undefined) return undefined;
    return (actual) => {
      const value = readBinary(actual);
      return value === undefined ? undefined : value === wanted;
    };
  },
};

const address = pair(
  {
    name: 'IpAddress',
    variables: false,
    values: 'an IP address or a CIDR block',
    prepare(parts) {
      const block = readBlock(textOf(parts));
      if (!block) return undefined;
      return (actual) => {
        const bytes = readAddress(actual);
        return bytes && contains(block, bytes);
      };
    },
  },
  'NotIpAddress',
);

export const otherOperators: readonly Operator[] = [bool, binary, ...address];
