/** Bool, binary and IP address operators. */
import { contains, readAddress, readBlock } from '../cidr.ts';
import { pair, textOf, type Operator } from './operator.ts';

/** `true` or `false`; that case does not count is inferred. */
export const readBool = (text: string): string | undefined => {
  const lower = text.toLowerCase();
  return lower === 'true' || lower === 'false' ? lower : undefined;
};

/** Base64 without its padding; the bytes are the same where the texts are. */
const readBinary = (text: string): string | undefined =>
  /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? text.replace(/=+$/, '') : undefined;

/** Met where both values, once read, are the same. */
const same = (name: string, variables: boolean, read: (text: string) => string | undefined): Operator => ({
  name,
  negated: false,
  variables,
  prepare(parts) {
    const wanted = read(textOf(parts));
    if (wanted === undefined) return undefined;
    return (actual) => {
      const value = read(actual);
      return value === undefined ? undefined : value === wanted;
    };
  },
});

const address = pair(
  {
    name: 'IpAddress',
    variables: false,
    prepare(parts) {
      const block = readBlock(textOf(parts));
      if (!block) return undefined;
      return (actual) => {
        const bits = readAddress(actual);
        return bits === undefined ? undefined : contains(block, bits);
      };
    },
  },
  'NotIpAddress',
);

export const otherOperators: readonly Operator[] = [
  same('Bool', true, readBool),
  same('BinaryEquals', false, readBinary),
  ...address,
];
