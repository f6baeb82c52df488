import { describe, expect, it } from 'vitest';
import { exitCodeOf, run } from './process.mjs';

const node = (code: string, options?: Parameters<typeof run>[2]) =>
  run(process.execPath, ['-e', code], options);

describe('run', () => {
  it('resolves to the exit code', async () => {
    expect(await node('process.exit(0)')).toBe(0);
    expect(await node('process.exit(7)')).toBe(7);
  });

  it('adds variables to our own', async () => {
    expect(
      await node('process.exit(process.env.PATH ? Number(process.env.CODE) : 1)', { env: { CODE: '9' } }),
    ).toBe(9);
  });

  it('tells a signal from an exit', async () => {
    expect(await node('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)')).toBe(143);
  });

  it('ends a program that takes too long, and what its shell has started', async () => {
    const line = `${process.execPath} -e "setInterval(() => {}, 1000)" && true`;
    expect(await run(line, [], { shell: true, timeoutMs: 100 })).toBe(exitCodeOf('SIGTERM'));
  });

  it('says what cannot be started', async () => {
    await expect(run('/no/such/program', [])).rejects.toThrow('Cannot start /no/such/program');
  });
});
