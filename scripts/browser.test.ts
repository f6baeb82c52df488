import { describe, expect, it } from 'vitest';
import { candidates, hasWindows } from './browser.mjs';

describe('candidates', () => {
  const on = (...files: string[]) => candidates('/usr/local/bin:/usr/bin', (file) => files.includes(file));

  it('finds nothing where nothing is', () => {
    expect(on('/usr/bin/firefox')).toEqual([]);
  });

  it('puts chromium before google-chrome, whatever the folder', () => {
    expect(on('/usr/local/bin/google-chrome', '/usr/bin/chromium')).toEqual([
      '/usr/bin/chromium',
      '/usr/local/bin/google-chrome',
    ]);
  });

  it('puts the one without windows first', () => {
    expect(on('/usr/bin/chromium', '/usr/bin/chromium-headless-shell')).toEqual([
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/chromium',
    ]);
  });

  it('keeps the order of the PATH for one name', () => {
    expect(on('/usr/bin/chromium', '/usr/local/bin/chromium')).toEqual([
      '/usr/local/bin/chromium',
      '/usr/bin/chromium',
    ]);
  });

  it('knows where Chrome lies on a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(on(chrome)).toEqual([chrome]);
  });
});

it('knows which browsers open windows', () => {
  const paths = [undefined, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
  expect(paths.map((executablePath) => hasWindows({ executablePath }))).toEqual([false, false, true]);
});
