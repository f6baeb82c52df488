/**
 * What a careless page could do with a secret, by the place where the search has to find it. Runs in the page, one after
 * the other, each with a secret of its own: none may take away what another left. So what makes an entry of the history
 * comes before what is in the last one.
 */

interface Plant {
  place: string;
  how: string;
  plant: (secret: string, how: string) => unknown;
}

const leak = (place: string, how: string, plant: Plant['plant']): Plant => ({ place, how, plant });

const inDatabase = (secret: string, how: string): Promise<void> =>
  new Promise((done) => {
    const request = indexedDB.open(how, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('s');
    request.onsuccess = () => {
      const change = request.result.transaction('s', 'readwrite');
      const values: Record<string, unknown> = {
        'a value': { deep: [secret] },
        bytes: new TextEncoder().encode(secret),
        'a Blob': new Blob([secret]),
      };
      change.objectStore('s').put(values[how] ?? '', how === 'a key' ? [secret] : 'k');
      change.oncomplete = () => {
        request.result.close();
        done();
      };
    };
  });

export const plants: readonly Plant[] = [
  leak('addresses visited', 'an earlier entry', (secret) => {
    history.replaceState(null, '', `#${encodeURIComponent(secret)}`);
    history.pushState(null, '', '#');
  }),
  leak('history state', 'of an earlier entry', (secret) => {
    history.replaceState({ secret }, '');
    history.pushState(null, '');
  }),
  leak('address', 'escaped', (secret) => {
    location.hash = encodeURIComponent(secret);
  }),
  leak('history state', 'of this entry', (secret) => history.replaceState({ secret }, '')),
  leak('history state', 'of the navigation API', (secret) =>
    navigation.updateCurrentEntry({ state: new Map([['k', secret]]) }),
  ),
  leak('title', 'whole', (secret) => {
    document.title = secret;
  }),
  leak('localStorage', 'base64', (secret) => localStorage.setItem('a', btoa(secret))),
  leak('localStorage', 'base64 that begins with one byte', (secret) =>
    localStorage.setItem('b', btoa(`:${secret}`)),
  ),
  leak('localStorage', 'base64 that begins with two bytes', (secret) =>
    localStorage.setItem('c', btoa(`A:${secret}`)),
  ),
  leak('localStorage', 'in two halves', (secret) => {
    localStorage.setItem('d', secret.slice(0, 20));
    localStorage.setItem('e', secret.slice(20));
  }),
  leak('localStorage', 'its first 20 characters', (secret) => localStorage.setItem('f', secret.slice(0, 20))),
  leak('localStorage', 'its last 15 characters', (secret) => localStorage.setItem('g', secret.slice(-15))),
  leak('sessionStorage', 'whole', (secret) => sessionStorage.setItem('a', secret)),
  leak('sessionStorage', 'character codes', (secret) =>
    sessionStorage.setItem('b', JSON.stringify([...secret].map((one) => one.charCodeAt(0)))),
  ),
  leak('cookies', 'escaped', (secret) => {
    document.cookie = `x=${encodeURIComponent(secret)}`;
  }),
  ...['a value', 'a key', 'bytes', 'a Blob'].map((how) => leak('IndexedDB', how, inDatabase)),
  leak('Cache API', 'a body', async (secret) => (await caches.open('x')).put('/a', new Response(secret))),
  leak('Cache API', 'a header', async (secret) =>
    (await caches.open('x')).put('/b', new Response('', { headers: { 'x-kept': secret } })),
  ),
  leak('file system of the origin', 'a file in a folder', async (secret) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('d', { create: true });
    const file = await (await folder.getFileHandle('f', { create: true })).createWritable();
    await file.write(secret);
    await file.close();
  }),
  leak('window.name', 'whole', (secret) => {
    window.name = secret;
  }),
  leak('console', 'a text', (secret) => console.debug('calling with', secret)),
  leak('console', 'deep in an object', (secret) => console.debug({ a: { b: { c: [{ secret }] } } })),
  leak('console', 'bytes', (secret) => console.debug({ key: new TextEncoder().encode(secret) })),
  leak(
    'requests',
    'an address',
    (secret) =>
      new Promise((done) => {
        const image = new Image();
        image.onerror = image.onload = done;
        image.src = `/favicon.svg?k=${encodeURIComponent(secret)}`;
      }),
  ),
  leak('DOM', 'an attribute', (secret) => {
    document.body.title = secret;
  }),
  leak('DOM', 'a closed shadow root', (secret) => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'closed' }).append(secret);
  }),
  leak('values of fields', 'in a closed shadow root', (secret) => {
    const host = document.body.appendChild(document.createElement('div'));
    const field = document.createElement('input');
    field.value = secret;
    host.attachShadow({ mode: 'closed' }).append(field);
  }),
  leak('heap', 'in a closure', (secret) => {
    const kept = { list: [() => secret] };
    Object.assign(window, { kept1: kept });
  }),
  leak('heap', 'in two halves', (secret) => {
    Object.assign(window, { kept2: [{ a: secret.slice(0, 20) }, { b: secret.slice(20) }] });
  }),
  leak('heap', 'character codes', (secret) => {
    const codes = [...secret].map((one) => one.charCodeAt(0));
    Object.assign(window, { kept3: () => codes });
  }),
  leak('heap', 'single characters', (secret) => {
    const characters = [...secret];
    Object.assign(window, { kept4: () => characters });
  }),
];
