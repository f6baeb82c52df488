import { useState } from 'preact/hooks';

export interface Copying {
  /** What came of the last try, to be shown and read out. */
  said: string;
  /** Puts a text on the clipboard. `name` begins the sentence that says so. */
  copy: (name: string, text: string) => Promise<void>;
}

/** Copying, and what to say of it. A browser may refuse; the text can then be selected. */
export function useCopy(): Copying {
  const [said, setSaid] = useState('');
  const copy = async (name: string, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${name} copied.`);
    } catch {
      setSaid(`The browser did not allow copying. Show ${name} and select it.`);
    }
  };
  return { said, copy };
}
