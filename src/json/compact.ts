/** JSON as people write it: what fits on a line stands on one. */

const step = '  ';

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function write(value: unknown, indent: string, before: number, width: number): string {
  const short = inline(value);
  // A comma may follow.
  if (indent.length + before + short.length < width || typeof value !== 'object' || value === null)
    return short;
  const inner = `${indent}${step}`;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${write(item, inner, 0, width)}`)
    : Object.entries(value).map(([name, member]) => {
        const start = `${JSON.stringify(name)}: `;
        return `${inner}${start}${write(member, inner, start.length, width)}`;
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** Writes a JSON value with two spaces a level, in lines of at most `width` characters where its texts allow. */
export const writeCompact = (value: unknown, width = 72): string => write(value, '', 0, width);
