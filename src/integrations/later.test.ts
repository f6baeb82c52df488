import { describe, expect, it } from 'vitest';
import { withLater } from './later.ts';

const scripts = [
  'mount.D15NB_sw.js',
  'editor.worker-CRz__AKW.js',
  'mounted.D15NB_sw.js',
  'index.CKLu8UBU.css',
];

describe('withLater', () => {
  it('names the files of the editor, below the root', () => {
    expect(withLater('<p data-later class="x"></p>', scripts, '/docs')).toBe(
      '<p data-later="/docs/_astro/mount.D15NB_sw.js" class="x"></p>',
    );
    expect(withLater('<p data-later=""></p>', scripts)).toContain('data-later="/_astro/mount.');
  });

  it('refuses a page without the place, and a build without the files or with two of a name', () => {
    expect(() => withLater('<p></p>', scripts)).toThrow('data-later');
    expect(() => withLater('<p data-later></p>', scripts.slice(1))).toThrow('0 scripts are named mount');
    expect(() => withLater('<p data-later></p>', [...scripts, 'mount.00000000.js'])).toThrow('2 scripts');
  });
});
