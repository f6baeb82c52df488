import { describe, expect, it } from 'vitest';
import { parseServeOptions } from './options.mjs';

describe('parseServeOptions', () => {
  it('serves on port 4321 of this machine unless told', () => {
    expect(parseServeOptions([], {})).toEqual({ port: 4321, host: '127.0.0.1', help: false });
  });

  it('takes the port from the option, then from PORT', () => {
    expect(parseServeOptions([], { PORT: '8080' }).port).toBe(8080);
    expect(parseServeOptions(['--port', '9000'], { PORT: '8080' }).port).toBe(9000);
    expect(parseServeOptions(['--port=0'], { PORT: '8080' }).port).toBe(0);
  });

  it('ignores an empty PORT', () => {
    expect(parseServeOptions([], { PORT: '' }).port).toBe(4321);
  });

  it.each(['', 'abc', '-1', '1.5', '65536', '1e3', ' 80'])('refuses the port "%s" by name', (port) => {
    expect(() => parseServeOptions([`--port=${port}`], {})).toThrow(
      `--port takes a whole number from 0 to 65535, not "${port}".`,
    );
  });

  it('names PORT where that is wrong', () => {
    expect(() => parseServeOptions([], { PORT: 'http' })).toThrow('PORT takes a whole number');
  });

  it('refuses options it does not know', () => {
    expect(() => parseServeOptions(['--prot', '80'], {})).toThrow("'--prot'");
    expect(() => parseServeOptions(['8080'], {})).toThrow("'8080'");
  });
});
