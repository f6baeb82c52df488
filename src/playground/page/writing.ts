/** Whether a key that a page listens for is a character somebody writes: Monaco writes in an element that is no field. */
const fields = 'input, textarea, select, [contenteditable], [role="textbox"], .code-editor';

/** For keys of the whole page: is somebody writing, or is a dialog open that has keys of its own? */
export const isTaken = ({ target }: Event): boolean =>
  (target instanceof Element && target.closest(fields) !== null) ||
  document.querySelector('dialog[open]') !== null;
