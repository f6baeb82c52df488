/**
 * One-time codes of a real device: asked for at the terminal, each used once, and never so many that STS would lock the
 * device (nine verifications in three minutes of UTC).
 */
import { triesPerWindow, windowSeconds } from '../../src/sts/mfa.ts';
import { stepSeconds } from '../../src/sts/totp.ts';
import { CommandError } from '../process.mjs';
import type { Time } from './time.ts';

export interface Terminal {
  print: (line: string) => void;
  /** Prints a question and resolves to the line typed. Throws a CommandError where nobody can answer. */
  ask: (question: string) => Promise<string>;
}

const stepMs = stepSeconds * 1000;
const windowMs = windowSeconds * 1000;
/** Milliseconds that must be left of a code's time for somebody to type it. */
const typingTime = 6_000;
/** Answers that are no code before we give up. */
const patience = 5;
/** Verifications kept free: for the user, and for a call that is sent in the window after the one it was counted in. */
const spare = 2;

export class Codes {
  readonly #terminal: Terminal;
  readonly #time: Time;
  #lastStep = -Infinity;
  #window = -1;
  #tries = 0;

  constructor(terminal: Terminal, time: Time) {
    this.#terminal = terminal;
    this.#time = time;
  }

  #step(): number {
    return Math.floor(this.#time.now() / stepMs);
  }

  /** Waits until the time of a step begins, and a little longer for clocks that differ. */
  async #waitFor(step: number): Promise<void> {
    const wait = step * stepMs + 1000 - this.#time.now();
    if (wait > 0) await this.#time.sleep(wait);
  }

  /** The code that the device showed `-offset` steps ago, used by nobody yet; `offset` is 0 or less. */
  async take(offset: number): Promise<string> {
    for (let tries = 0; tries < patience; tries += 1) {
      await this.#freshStep();
      const step = this.#step();
      const code = (await this.#terminal.ask('Code of your MFA device: ')).replace(/\s/g, '');
      if (!/^\d{6}$/.test(code)) {
        this.#terminal.print('A code has six digits.');
      } else if (this.#step() !== step) {
        this.#terminal.print('The device shows another code by now. The next one, please.');
      } else {
        this.#lastStep = step;
        await this.#waitFor(step - offset);
        return code;
      }
    }
    throw new CommandError('No code was given.');
  }

  async #freshStep(): Promise<void> {
    const now = this.#time.now();
    const left = stepMs - (now % stepMs);
    const next = Math.max(this.#lastStep + 1, left < typingTime ? this.#step() + 1 : -Infinity);
    if (next <= this.#step()) return;
    const seconds = Math.ceil((next * stepMs - now) / 1000);
    this.#terminal.print(`Waiting ${seconds} s for the next code.`);
    await this.#waitFor(next);
  }

  /** Called before a code is taken, for so many verifications: waits where STS would lock the device. */
  async reserve(tries: number): Promise<void> {
    const window = (): number => Math.floor(this.#time.now() / windowMs);
    if (window() !== this.#window) [this.#window, this.#tries] = [window(), 0];
    if (this.#tries + tries > triesPerWindow - spare) {
      const wait = (this.#window + 1) * windowMs + 1000 - this.#time.now();
      this.#terminal.print(
        `Waiting ${Math.ceil(wait / 1000)} s: STS verifies a device nine times in three minutes.`,
      );
      await this.#time.sleep(wait);
      [this.#window, this.#tries] = [window(), 0];
    }
    this.#tries += tries;
  }
}

/** Six digits that the device will hardly show: the chance is five in a million. */
export const unlikelyCode = '000000';
