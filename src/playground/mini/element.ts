/**
 * The element around the small playground. It is no form: a sandboxed frame may not submit any, so Enter is a key like
 * another. It keeps nothing and takes no focus.
 */
import type { Account } from '../../model/account.ts';
import { miniMembers, type MiniFields, type MiniMember } from './members.ts';

class MiniPlayground extends HTMLElement {
  #running = false;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('[data-do]') : null;
      if (button) void this.#run(button.getAttribute('data-do') === 'code' ? 'code' : 'send');
    });
    this.addEventListener('keydown', ({ key, target, isComposing }) => {
      if (key === 'Enter' && !isComposing && target instanceof HTMLInputElement) void this.#run('send');
    });
  }

  #field(name: MiniMember): HTMLInputElement | null {
    return this.querySelector(`input[name="${name}"]`);
  }

  async #run(what: 'send' | 'code'): Promise<void> {
    const status = this.querySelector('[role="status"]');
    const answer = this.querySelector<HTMLElement>('.mini-answer');
    const data = this.querySelector('script')?.textContent;
    if (this.#running || !status || !answer || !data) return;
    this.#running = true;
    this.setAttribute('aria-busy', 'true');
    status.textContent = '';
    try {
      // Written by the page itself at build, so its shape is known.
      const account = JSON.parse(data) as Account;
      const { sendInto, currentCode } = await import('./run.tsx');
      if (what === 'code') {
        const code = currentCode(account);
        const field = this.#field('TokenCode');
        if (field) field.value = code;
        status.textContent = `TokenCode is ${code}.`;
      } else {
        const fields = Object.fromEntries(
          miniMembers.map((name) => [name, this.#field(name)?.value ?? '']),
        ) as MiniFields;
        status.textContent = await sendInto(answer, account, fields);
      }
    } catch {
      status.textContent = 'The call could not be made. Reload the page and try again.';
      answer.textContent = status.textContent;
    } finally {
      this.#running = false;
      this.removeAttribute('aria-busy');
    }
  }
}

if (!customElements.get('mini-playground')) customElements.define('mini-playground', MiniPlayground);
