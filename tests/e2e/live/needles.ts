/** Finds texts in other texts, as they are, written otherwise, or in part. */

/** Texts to look for, each under a name to report. */
export type Needles = Readonly<Record<string, string>>;

/**
 * Characters. Twelve of a random text are at least 60 bits: that they turn up by chance is out of the question. With a
 * piece from each fourth place on, fifteen of a needle in a row are always found, and so one half of a secret.
 */
const piece = 12;
const step = 4;
/** A shorter needle is looked for whole. */
const divisible = 20;
/** Heap snapshots cut strings at 1,024 characters, so a long needle is looked for by its beginning. */
const longest = 120;

function piecesOf(needle: string): string[] {
  if (needle.length < divisible) return [needle];
  const text = needle.slice(0, longest);
  const starts = Array.from({ length: Math.floor((text.length - piece) / step) + 1 }, (_, at) => at * step);
  return starts.map((start) => text.slice(start, start + piece));
}

/** Base64 of a longer text that has this one in it: it depends on where, by the bytes before modulo 3. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    // Only the characters all of whose six bits come from the text.
    return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });
}

/** The ways a text may be written. */
function forms(text: string): string[] {
  const base64 = base64Of(text);
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  return [
    ...new Set([
      text,
      encodeURIComponent(text),
      // JSON within JSON, and what escapes "</script>".
      text.replaceAll('/', '\\/'),
      ...base64,
      ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
      ...base64.map((form) => encodeURIComponent(form)),
      hex,
      hex.toUpperCase(),
      [...bytes].join(','),
      [...bytes].join(', '),
    ]),
  ];
}

/** Whether the needle, or a piece of it that chance cannot have made, is in the text. */
function finder(needle: string): (text: string) => boolean {
  // Digits count only where no other digit touches them.
  if (/^\d+$/.test(needle)) {
    const pattern = new RegExp(`(?<![\\d.])${needle}(?!\\d)`);
    return (text) => pattern.test(text);
  }
  const wanted = piecesOf(needle).flatMap(forms);
  return (text) => wanted.some((form) => text.includes(form));
}

/** `place: name of the needle` of each needle found. */
export function search(needles: Needles, place: string, texts: Iterable<string>): string[] {
  // One long text is searched much faster than a hundred thousand short ones.
  const text = [...texts].join('\n');
  return Object.entries(needles)
    .filter(([, needle]) => finder(needle)(text))
    .map(([name]) => `${place}: ${name}`);
}
