/**
 * The button that copies a frame's code, there only where scripts run. Few wikis let a frame use the clipboard's own
 * interface, so it is the old command that copies; where that is refused too, the code is selected for the reader.
 */
const button = document.querySelector<HTMLButtonElement>('[data-copy-code]');
const report = document.querySelector('[data-copy-said]');
const code = document.querySelector('pre code');

/** As plain text only: editors make typographic quotes of HTML's. */
function copyPlain(text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that needs no permission of the wiki
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return done;
}

function copy(): void {
  if (!button || !report || !code) return;
  getSelection()?.selectAllChildren(code);
  const done = copyPlain(`${code.textContent}\n`);
  if (done) getSelection()?.removeAllRanges();
  button.textContent = done ? 'Copied' : 'Selected';
  report.textContent = done ? 'The code is copied.' : 'The code is selected: copy it yourself.';
}

if (button) {
  button.hidden = false;
  button.addEventListener('click', copy);
}
