import { useEffect, useState } from 'preact/hooks';

const others = { send: 'Ctrl ↵', fix: 'Alt ↵' };
const apple = { send: '⌘ ↵', fix: '⌥ ↵' };

/** What the keys of the page are called on this machine; known once the page runs in a browser. */
export function useKeyNames(): typeof others {
  const [names, setNames] = useState(others);
  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.userAgent)) setNames(apple);
  }, []);
  return names;
}
