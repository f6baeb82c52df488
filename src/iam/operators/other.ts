/** Bool, binary and IP address operators. */
import { contains, readAddress, readBlock } from '../cidr.ts';
import { comparing, pair, type Operator } from './operator.ts';

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
  prepare: comparing(read, read, (actual, wanted) => actual === wanted),
});

const address = pair(
  {
    name: 'IpAddress',
    variables: false,
    prepare: comparing(readBlock, readAddress, (actual, block) => contains(block, actual)),
  },
  'NotIpAddress',
);

export const otherOperators: readonly Operator[] = [
  same('Bool', true, readBool),
  same('BinaryEquals', false, readBinary),
  ...address,
];
