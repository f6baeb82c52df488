/**
 * Tells the page around a frame how high it is: when it is drawn, when it changes, and when it is asked. Nothing in the
 * messages is a secret, and a sandboxed frame does not know whom it is in, so they go to any origin.
 */
import { heightMessages, heightQuestion } from './messages.ts';

const say = (): void => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  for (const message of heightMessages(height, location.href)) parent.postMessage(message, '*');
};

if (window.parent !== window) {
  new ResizeObserver(say).observe(document.body);
  window.addEventListener('message', ({ data, source }) => {
    if (source === window.parent && data === heightQuestion) say();
  });
}
