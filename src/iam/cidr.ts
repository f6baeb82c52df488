/** IP addresses and CIDR blocks, both versions. */

export interface Block {
  /** One byte a number: 4 or 16. */
  bytes: readonly number[];
  /** Bits that count. */
  length: number;
}

function readV4(text: string): number[] | undefined {
  const parts = text.split('.');
  const bytes = parts.map((part) => (/^(?:0|[1-9]\d{0,2})$/.test(part) ? Number(part) : 256));
  return bytes.length === 4 && bytes.every((byte) => byte < 256) ? bytes : undefined;
}

/** Groups on one side of `::`; an IPv4 address may end the address. */
function readGroups(text: string, mayEndInV4: boolean): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    if (group.includes('.') && mayEndInV4 && index === groups.length - 1) {
      const v4 = readV4(group);
      if (!v4) return undefined;
      bytes.push(...v4);
    } else {
      if (!/^[\da-f]{1,4}$/i.test(group)) return undefined;
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    }
  }
  return bytes;
}

function readV6(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = '', tail] = halves;
  const before = readGroups(head, tail === undefined);
  const after = tail === undefined ? [] : readGroups(tail, true);
  if (!before || !after) return undefined;
  const gap = 16 - before.length - after.length;
  if (tail === undefined ? gap !== 0 : gap < 2) return undefined;
  return [...before, ...Array.from({ length: gap }, () => 0), ...after];
}

/** The bytes of an address: 4 or 16 of them; undefined where the text is none. */
export const readAddress = (text: string): number[] | undefined =>
  text.includes(':') ? readV6(text) : readV4(text);

/** A block such as `203.0.113.0/24`; a lone address is a block of one. Undefined where the text is neither. */
export function readBlock(text: string): Block | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  const bytes = readAddress(address);
  if (!bytes || rest.length > 0) return undefined;
  const bits = bytes.length * 8;
  if (prefix === undefined) return { bytes, length: bits };
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits) return undefined;
  return { bytes, length: Number(prefix) };
}

/** Whether the address lies in the block; one of another version never does. */
export function contains(block: Block, address: readonly number[]): boolean {
  if (block.bytes.length !== address.length) return false;
  const whole = block.length >> 3;
  for (let at = 0; at < whole; at += 1) if (block.bytes[at] !== address[at]) return false;
  const rest = block.length & 7;
  if (rest === 0) return true;
  const mask = (0xff << (8 - rest)) & 0xff;
  return ((block.bytes[whole] ?? 0) & mask) === ((address[whole] ?? 0) & mask);
}
