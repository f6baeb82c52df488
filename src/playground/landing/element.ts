/** The element around the landing page's wire. It loads the SDK and the simulator on the first click, not before. */
import type { DemoData } from './demo.ts';

class LandingDemo extends HTMLElement {
  #running = false;

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-run]')) void this.#run();
    });
  }

  async #run(): Promise<void> {
    const target = this.querySelector<HTMLElement>('.demo-view');
    const status = this.querySelector('[role="status"]');
    const data = this.querySelector('script')?.textContent;
    if (this.#running || !target || !status || !data) return;
    this.#running = true;
    this.setAttribute('aria-busy', 'true');
    status.textContent = '';
    try {
      const { runInto } = await import('./run.tsx');
      // Written by the page itself at build, so its shape is known.
      status.textContent = await runInto(target, JSON.parse(data) as DemoData);
      target.querySelector<HTMLElement>('[data-run]')?.focus();
    } catch {
      status.textContent = 'The calls could not be run. Reload the page and try again.';
    } finally {
      this.#running = false;
      this.removeAttribute('aria-busy');
    }
  }
}

if (!customElements.get('landing-demo')) customElements.define('landing-demo', LandingDemo);
