/** What the first click on a control of the panel loads: the panel, and its styles. */
import { start as startPanel, type Dock } from '../../playground/dock/start.tsx';
// As an address: a style sheet that is imported as such would be linked in every page of the docs.
import styles from '../../styles/dock.css?url';

/** Sets the panel up in `host`. Rejects where a part of it cannot be had. */
export async function start(host: HTMLElement): Promise<Dock> {
  await addStyles();
  return startPanel(host);
}

function addStyles(): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles });
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('the styles of the panel did not load'));
    });
  });
  document.head.append(link);
  return loaded;
}
