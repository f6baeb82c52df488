/** Texts for which there is no grammar on npm that runs here, held to their shape. Each throws where it does not fit. */

function must(isRight: boolean, what: string): asserts isRight {
  if (!isRight) throw new Error(what);
}

/** The fields of each message in the text; its parts and lengths must be right. */
export function readHttp(text: string): Record<string, string>[] {
  return text.split(/\n\n###\n\n/).map((message) => {
    const [head = '', body = '', ...rest] = message.replace(/\n+$/, '').split('\n\n');
    must(rest.length === 0, 'a message of a head and a body');
    const [start = '', ...headers] = head.split('\n');
    must(/^POST \/\S* HTTP\/1\.1$/.test(start), `a request line: ${start}`);
    const names = headers.map((header) => {
      const [, name] = /^([A-Za-z0-9-]+): [\x20-\x7e]+$/.exec(header) ?? [];
      must(name !== undefined, `a header: ${header}`);
      return name.toLowerCase();
    });
    must(new Set(names).size === names.length, 'each header once');
    const length = headers.find((header) => header.startsWith('Content-Length: '))?.slice(16);
    must(length === String(Buffer.byteLength(body)), `the length of the body, not ${String(length)}`);
    return Object.fromEntries(new URLSearchParams(body));
  });
}

/** The words of the first command `aws` in a batch file, as the program gets them. */
export function readBatch(text: string): string[] {
  const line = text
    .replaceAll(/ \^\n\s*/g, ' ')
    .split('\n')
    .find((candidate) => /^(?:call |for .* in \(')?aws /.test(candidate));
  must(line !== undefined, 'a line that calls aws');
  const command = /^for .*? in \('(.*)'\) do \($/.exec(line)?.[1] ?? line.replace(/^call /, '');
  const words: string[] = [];
  const word = /(?:"((?:[^"%]|%%|%[A-Z_]+%)*)"|([\w:./@+-]+))(?:\s+|=(?=["\w:./@+-])|$)/uy;
  while (word.lastIndex < command.length) {
    const found = word.exec(command);
    must(found !== null, `plain and quoted words only: ${command}`);
    words.push(found[2] ?? (found[1] ?? '').replaceAll('%%', '%').replace(/(\\*)\1$/, '$1'));
  }
  return words;
}
