import { render, type VNode } from 'preact';

/** Draws something where nobody sees it, so that the browser has compiled what it takes before a reader waits for it. */
export function rehearse(drawn: VNode): void {
  const nowhere = document.createElement('div');
  render(drawn, nowhere);
  render(null, nowhere);
}
