import { describe, expect, it } from 'vitest';
import { addressFrom, pathBelow } from './address.ts';

describe('addressFrom', () => {
  it('needs neither variable', () => {
    expect(addressFrom({})).toEqual({ origin: undefined, root: '' });
    expect(addressFrom({ SITE_URL: '', BASE_PATH: '/' })).toEqual({ origin: undefined, root: '' });
  });

  it.each(['/docs/gst/', '/docs/gst', 'docs/gst', 'docs/gst/'])('reads the folder %s', (BASE_PATH) => {
    expect(addressFrom({ SITE_URL: 'https://docs.example.com/', BASE_PATH })).toEqual({
      origin: 'https://docs.example.com',
      root: '/docs/gst',
    });
  });

  it.each(['docs.example.com', 'ftp://docs.example.com', 'https://a@b.example', 'https://a.example/?x'])(
    'refuses the address %s',
    (SITE_URL) => {
      expect(() => addressFrom({ SITE_URL })).toThrow('SITE_URL takes an address');
    },
  );

  it('says where the path of an address belongs', () => {
    expect(() => addressFrom({ SITE_URL: 'https://me.github.io/gst/' })).toThrow(
      'SITE_URL=https://me.github.io BASE_PATH=/gst/',
    );
  });

  it.each(['/a/../b', '/a b/', 'https://docs.example.com/gst', '/a?b'])(
    'refuses the folder %s',
    (BASE_PATH) => {
      expect(() => addressFrom({ BASE_PATH })).toThrow('BASE_PATH takes the path of a folder');
    },
  );
});

describe('pathBelow', () => {
  it('takes the root off', () => {
    expect(pathBelow('/docs', '/docs/start/')).toBe('/start/');
    expect(pathBelow('/docs', '/docs')).toBe('/');
    expect(pathBelow('', '/start/')).toBe('/start/');
  });

  it('knows what is elsewhere', () => {
    expect(pathBelow('/docs', '/docs2/')).toBeUndefined();
    expect(pathBelow('/docs', '/')).toBeUndefined();
  });
});
