/** What the search for leaks runs in the page. Each function is sent as its text, so it uses nothing from outside. */

/** All that is in a value, however deep, as text; bytes as the characters they stand for. */
export async function readable(value: unknown): Promise<string> {
  const parts: string[] = [];
  const seen = new Set<unknown>();
  const latin = (bytes: Uint8Array): string => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  };
  const visit = async (item: unknown): Promise<void> => {
    if (typeof item !== 'object' && typeof item !== 'function') {
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- without it the other rule takes it for an object
      parts.push(String(item as number));
      return;
    }
    if (item === null || seen.has(item)) return;
    seen.add(item);
    if (item instanceof ArrayBuffer) parts.push(latin(new Uint8Array(item)));
    else if (ArrayBuffer.isView(item)) {
      parts.push(latin(new Uint8Array(item.buffer, item.byteOffset, item.byteLength)));
    } else if (item instanceof Blob) parts.push(item.type, latin(new Uint8Array(await item.arrayBuffer())));
    else if (item instanceof Node) parts.push(item.textContent ?? '');
    else if (item instanceof Map || item instanceof Set) {
      for (const entry of item) await visit(entry);
    } else {
      if (item instanceof Error) parts.push(String(item.stack));
      // Characters, or their codes, one by one.
      if (Array.isArray(item) && item.every((one) => typeof one === 'string')) parts.push(item.join(''));
      if (Array.isArray(item)) parts.push(item.join());
      for (const key of Reflect.ownKeys(item)) {
        parts.push(String(key));
        const property = Object.getOwnPropertyDescriptor(item, key);
        if (property && 'value' in property) await visit(property.value);
      }
    }
  };
  await visit(value);
  return parts.join('\n');
}

export type Readable = typeof readable;

/** What lies in the page's storage, one text a kind. */
export async function stored(read: Readable): Promise<Record<string, string>> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
    });
  const rows: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const opened = database.transaction(store).objectStore(store);
      rows.push([name, store, await Promise.all([answerOf(opened.getAllKeys()), answerOf(opened.getAll())])]);
    }
    database.close();
  }
  const cached: unknown[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request, { ignoreVary: true });
      const headers = [...request.headers, ...(answer?.headers ?? [])];
      cached.push([name, request.url, headers, answer?.statusText, await answer?.blob()]);
    }
  }
  const files: unknown[] = [];
  const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      files.push(name);
      if (handle instanceof FileSystemDirectoryHandle) await walk(handle);
      else files.push(await handle.getFile());
    }
  };
  await walk(await navigator.storage.getDirectory());
  return {
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    cookies: document.cookie,
    IndexedDB: await read(rows),
    'Cache API': await read(cached),
    'file system of the origin': await read(files),
    'window.name': window.name,
  };
}

/** What the page shows and is made of, but for the document itself. */
export async function shown(read: Readable): Promise<Record<string, string>> {
  const fields = [...document.querySelectorAll('input, textarea, select')];
  return {
    address: location.href,
    title: document.title,
    'history state': await read([
      history.state,
      navigation.entries().map((entry): unknown => entry.getState()),
    ]),
    'values of fields': fields.map((element) => (element as HTMLInputElement).value).join('\n'),
  };
}

/** Character codes, and single characters, in the arrays given: a snapshot shows them one by one. */
export function charactersOf(this: readonly unknown[][]): string {
  return this.filter((array) => array.every((one) => typeof one === 'number' || typeof one === 'string'))
    .map((array) => array.map((one) => (typeof one === 'number' ? String.fromCharCode(one) : one)).join(''))
    .join('\n');
}
