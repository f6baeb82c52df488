import type { CheckId, CheckResult, Trace } from './checks.ts';
import type { Fault } from './fault.ts';

/** Writes down the checks of one call as they are made. */
export class Tracer {
  readonly #results: CheckResult[] = [];
  readonly #timer: () => number;
  readonly #start: number;

  /** `timer`: milliseconds from any start, as precise as the platform has it. */
  constructor(timer: () => number) {
    this.#timer = timer;
    this.#start = timer();
  }

  pass(id: CheckId, note: string): void {
    this.#results.push({ id, outcome: 'passed', note, at: this.#timer() - this.#start });
  }

  refuse(fault: Fault): void {
    this.#results.push({
      id: fault.check,
      outcome: 'refused',
      note: fault.note,
      at: this.#timer() - this.#start,
    });
  }

  get trace(): Trace {
    return this.#results;
  }
}
