/**
 * How high a frame is, in CSS pixels, counted from its lines at a text size of 16 px; `styles/embed.css` draws by the
 * same numbers, and a browser test holds the two together.
 */

/** Hairlines above and below the frame. */
const edges = 2;
/** Title; outcome; link back. Each with its hairline. */
const bar = 41;
const line = 22;
/** Above and below the code, and a scroll bar below where lines are long. */
const padding = 24;
const scrollBar = 12;

/** No frame is higher; `embed.js` refuses more. It scrolls inside. */
export const tallest = 2000;
/** The column of an ordinary wiki page; narrower ones scroll inside. */
const column = 640;
/** What stands left and right of a line, and the widest a character of 13 px is among the fonts named. */
const sides = 34;
const character = 7.7;

/** Lines that a text takes where long ones are broken, at spaces where they can be. */
export function wrappedLines(text: string, width = column): number {
  const columns = Math.floor((width - sides) / character);
  let lines = 0;
  for (const whole of text.replace(/\n$/, '').split('\n')) {
    lines += 1;
    let at = 0;
    for (const word of whole.match(/\s+|\S+/g) ?? []) {
      const { length } = word;
      if (at > 0 && at + length > columns) {
        // Spaces hang over the edge.
        if (word.trim() === '') continue;
        lines += 1;
        at = 0;
      }
      lines += Math.max(0, Math.ceil(length / columns) - 1);
      at = length > columns ? length % columns : at + length;
    }
  }
  return lines;
}

const linesIn = (text: string): number => text.replace(/\n$/, '').split('\n').length;

const fitted = (height: number): number => Math.min(tallest, height);

/** A frame with code: title, lines that scroll sideways, link back. */
export const snippetHeight = (code: string): number =>
  fitted(edges + 2 * bar - 1 + padding + linesIn(code) * line + scrollBar);

/** A frame with a case: title, request, outcome, answer with its lines broken, link back. */
export const caseHeight = (request: string, answer: string, width?: number): number =>
  fitted(
    edges + 3 * bar + 2 * padding + linesIn(request) * line + scrollBar + wrappedLines(answer, width) * line,
  );

/** The small playground, with the wire of a refusal in it. */
export const miniHeight = 588;
