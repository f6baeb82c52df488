/**
 * The element around an example. It loads what the run needs only when the pointer or the focus comes to it, so that a
 * page which nobody runs anything on ships next to nothing.
 */
import type { Account } from '../../model/account.ts';
import type { ExampleData } from './example.ts';
import type { Change } from './run.tsx';

/** The JSON in a script element. The page wrote it at build, so its shape is known. */
const readJson = (element: Element | null): unknown => JSON.parse(element?.textContent ?? 'null');

class TryIt extends HTMLElement {
  #running = false;

  connectedCallback(): void {
    // A click that comes before it is there tries again, and says what went wrong.
    const ahead = (): void => void this.#getReady().catch(() => undefined);
    this.addEventListener('pointerenter', ahead, { once: true });
    this.addEventListener('focusin', ahead, { once: true });
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('[data-run]') : null;
      if (button)
        void this.#run(button.getAttribute('data-run') === 'current-code' ? 'current-code' : 'again');
    });
  }

  #readData(): ExampleData {
    return readJson(this.querySelector('script')) as ExampleData;
  }

  /** The page has it once for all examples that use it. */
  #readAccount({ case: { account } }: ExampleData): Account {
    return readJson(document.getElementById(`account-${account}`)) as Account;
  }

  async #getReady(): Promise<void> {
    const { getReady } = await import('./run.tsx');
    await getReady(() => {
      const data = this.#readData();
      return [data, this.#readAccount(data)];
    });
  }

  async #run(change: Change): Promise<void> {
    const status = this.querySelector('[role="status"]');
    const target = this.querySelector<HTMLElement>('.try-it-view');
    if (this.#running || !target || !status) return;
    this.#running = true;
    this.setAttribute('aria-busy', 'true');
    status.textContent = '';
    try {
      const data = this.#readData();
      const { runInto } = await import('./run.tsx');
      status.textContent = await runInto(target, data, this.#readAccount(data), change);
      // What was pressed may be gone with the answer it stood in.
      if (document.activeElement === document.body) target.querySelector<HTMLElement>('[data-run]')?.focus();
    } catch {
      status.textContent = 'The example could not be run. Reload the page and try again.';
    } finally {
      this.#running = false;
      this.removeAttribute('aria-busy');
    }
  }
}

if (!customElements.get('try-it')) customElements.define('try-it', TryIt);
