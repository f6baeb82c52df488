/** IP addresses and CIDR blocks, both versions, as texts of bits: 32 or 128 of them. */

export interface Block {
  /** The bits that count. */
  prefix: string;
  /** Bits of an address. */
  bits: number;
}

/** A number of up to three digits, without zeros before it: some readers take those for octal. */
const small = /^(?:0|[1-9]\d{0,2})$/;

const bitsOf = (value: number, length: number): string => value.toString(2).padStart(length, '0');

function readV4(text: string): string | undefined {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => small.test(part) && Number(part) < 256)
    ? parts.map((part) => bitsOf(Number(part), 8)).join('')
    : undefined;
}

/** Groups on one side of `::`; an IPv4 address may end the address. */
function readGroups(text: string, mayEndInV4: boolean): string | undefined {
  if (text === '') return '';
  const groups = text.split(':');
  const bits = groups.map((group, index) => {
    if (mayEndInV4 && index === groups.length - 1 && group.includes('.')) return readV4(group);
    return /^[\da-f]{1,4}$/i.test(group) ? bitsOf(Number.parseInt(group, 16), 16) : undefined;
  });
  return bits.includes(undefined) ? undefined : bits.join('');
}

function readV6(text: string): string | undefined {
  const [head = '', tail, more] = text.split('::');
  const before = readGroups(head, tail === undefined);
  const after = tail === undefined ? '' : readGroups(tail, true);
  if (before === undefined || after === undefined || more !== undefined) return undefined;
  const gap = 128 - before.length - after.length;
  return (tail === undefined ? gap === 0 : gap >= 16) ? before + '0'.repeat(gap) + after : undefined;
}

/** The bits of an address; undefined where the text is none. */
export const readAddress = (text: string): string | undefined =>
  text.includes(':') ? readV6(text) : readV4(text);

/** A block such as `203.0.113.0/24`; a lone address is a block of one. Undefined where the text is neither. */
export function readBlock(text: string): Block | undefined {
  const [address = '', length, more] = text.split('/');
  const bits = readAddress(address);
  if (bits === undefined || more !== undefined) return undefined;
  if (length === undefined) return { prefix: bits, bits: bits.length };
  return small.test(length) && Number(length) <= bits.length
    ? { prefix: bits.slice(0, Number(length)), bits: bits.length }
    : undefined;
}

/** Whether the address lies in the block; one of another version never does. */
export const contains = ({ prefix, bits }: Block, address: string): boolean =>
  address.length === bits && address.startsWith(prefix);
