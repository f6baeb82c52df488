/**
 * The button that copies a frame's code, there only where scripts run. Most wikis do not let a frame write to the
 * clipboard, so the old way comes second, and then the code is selected for the reader to copy.
 */
const button = document.querySelector<HTMLButtonElement>('[data-copy-code]');
const report = document.querySelector('[data-copy-said]');
const code = document.querySelector('pre code');

/** Copies what is selected. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that needs no permission of the wiki
const copySelection = (): boolean => document.execCommand('copy');

async function copy(): Promise<void> {
  if (!button || !report || !code) return;
  let outcome = 'Copied';
  try {
    await navigator.clipboard.writeText(`${code.textContent}\n`);
  } catch {
    getSelection()?.selectAllChildren(code);
    if (copySelection()) getSelection()?.removeAllRanges();
    else outcome = 'Selected';
  }
  button.textContent = outcome;
  report.textContent =
    outcome === 'Copied' ? 'The code is copied.' : 'The code is selected: copy it yourself.';
}

if (button) {
  button.hidden = false;
  button.addEventListener('click', () => void copy());
}
