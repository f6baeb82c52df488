import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';

const names = (html: string) => scan(html).map(({ name }) => name);

describe('scan', () => {
  it('reads attributes in every spelling, the first of two', () => {
    const [element] = scan(`<A b='1>2' C="x" d=e f b="other"/>`);
    expect(element?.name).toBe('a');
    expect([...(element?.attributes ?? [])]).toEqual([
      ['b', '1>2'],
      ['c', 'x'],
      ['d', 'e'],
      ['f', ''],
    ]);
  });

  it('takes what is in scripts, styles and comments for text', () => {
    const html = `<!-- <p> --><script>if (a<b) '<i onclick=x>'</script><style>a>b{}</style ><title><b></title><p>`;
    expect(names(html)).toEqual(['script', 'style', 'title', 'p']);
    expect(scan(html)[0]?.text).toBe(`if (a<b) '<i onclick=x>'`);
  });

  it('says where the start tag is', () => {
    const [, head] = scan('<html><head >x');
    expect([head?.start, head?.end]).toEqual([6, 13]);
  });

  it('refuses a script that never ends', () => {
    expect(() => scan('<p><script>x')).toThrow('<script> at character 3 is never closed');
  });

  it('is quick about a page full of quotes that never close', () => {
    const started = performance.now();
    scan(`<a ${'b="c" '.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
