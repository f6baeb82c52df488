/** Puts the Markdown of a page on the clipboard, and says so. */
import { withOrigin } from './markdown-page.ts';

async function markdownAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return withOrigin(await response.text(), location.origin);
}

/** Copies what the button names; the status beside it tells what came of it. */
export async function copyPage(button: HTMLElement): Promise<void> {
  const text = markdownAt(button.dataset.copyMarkdown ?? '');
  const status = button.parentElement?.querySelector('[role=status]');
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  try {
    // Safari takes a text that comes later only if it is asked at once.
    const blob = text.then((markdown) => new Blob([markdown], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    say('Copied.');
  } catch {
    const there = await text.then(
      () => true,
      () => false,
    );
    say(there ? 'The browser did not allow copying.' : 'The Markdown could not be loaded.');
  }
}
