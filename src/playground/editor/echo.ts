/**
 * Tells what an editor itself has said from what others write. A text that the editor tells of comes back to it a
 * moment later, and by then more may have been typed: to show it again would take that back.
 */
export interface Echo {
  /** The editor tells of a text. */
  told(text: string): void;
  /** Whether a text that is to be shown is only what the editor has told of, now or a moment ago. */
  isOwn(text: string): boolean;
}

export function createEcho(): Echo {
  let waiting: string[] = [];
  return {
    told(text) {
      waiting.push(text);
    },
    isOwn(text) {
      const at = waiting.lastIndexOf(text);
      // What was told before it will not come back any more; what others write ends the waiting.
      waiting = at < 0 ? [] : waiting.slice(at + 1);
      return at >= 0;
    },
  };
}
