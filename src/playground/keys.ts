import { useEffect, useState } from 'preact/hooks';

/** One thing that keys do. */
export interface KeyLine {
  keys: string;
  what: string;
}

export interface KeyGroup {
  where: string;
  lines: readonly KeyLine[];
}

interface KeyNames {
  send: string;
  fix: string;
  /** Everything that is listed on `?`. */
  groups: readonly KeyGroup[];
}

/** What the keys are called, and what they do: the one list of them. */
function namesOn(apple: boolean): KeyNames {
  const [command, alt] = apple ? ['⌘', '⌥'] : ['Ctrl', 'Alt'];
  const send = `${command} ↵`;
  const fix = `${alt} ↵`;
  return {
    send,
    fix,
    groups: [
      {
        where: 'Anywhere',
        lines: [
          { keys: send, what: 'Send the request' },
          { keys: fix, what: 'Apply the fix of the field or the line one is in, or the first' },
          { keys: '/', what: 'Search the documentation' },
          { keys: '?', what: 'Show these keys' },
          { keys: 'Esc', what: 'Close what is open' },
        ],
      },
      {
        where: 'In the JSON editor',
        lines: [
          { keys: apple ? '⌃ Space' : 'Ctrl Space', what: 'Suggest a name or a value' },
          { keys: 'F8', what: 'Go to the next problem' },
          { keys: `${command} .`, what: 'Show the fixes of the problem one is at' },
          { keys: `${command} F`, what: 'Find' },
          { keys: 'Tab', what: 'Leave the editor' },
          { keys: apple ? '⌃ ⇧ M' : 'Ctrl M', what: 'Let Tab indent, and back' },
        ],
      },
      {
        where: 'On tabs and the ruler',
        lines: [{ keys: '← →', what: 'The next one; Home and End the first and the last' }],
      },
    ],
  };
}

const others = namesOn(false);

/** What the keys of the page are called on this machine; known once the page runs in a browser. */
export function useKeyNames(): KeyNames {
  const [names, setNames] = useState(others);
  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.userAgent)) setNames(namesOn(true));
  }, []);
  return names;
}
