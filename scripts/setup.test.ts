import { describe, expect, it } from 'vitest';
import { holdsLockedPackages, nodeProblem, npmCommand } from './setup.mjs';

describe('nodeProblem', () => {
  it('lets Node 20 and newer pass', () => {
    expect(nodeProblem('20.0.0')).toBeUndefined();
    expect(nodeProblem('24.21.0')).toBeUndefined();
  });

  it('names the version that is too old', () => {
    expect(nodeProblem('18.20.4')).toMatch(/Node 18\.20\.4 is too old.*Node 20/);
  });
});

describe('npmCommand', () => {
  const env = { npm_execpath: '/lib/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node', PATH: '/a:/b' };

  it('prefers the npm that started us', () => {
    expect(npmCommand(env, () => true)).toEqual(['/usr/bin/node', '/lib/npm/bin/npm-cli.js']);
  });

  it('looks on the PATH where another program started us', () => {
    const other = { ...env, npm_execpath: '/lib/pnpm/pnpm.cjs' };
    expect(npmCommand(other, (path) => path === '/b/npm', 'linux')).toEqual(['/b/npm']);
  });

  it('starts the script of npm on Windows, where npm.cmd needs a shell', () => {
    const [node, script] = npmCommand({ Path: 'C:\\node' }, () => true, 'win32');
    expect(node).toBe(process.execPath);
    expect(script).toMatch(/C:\\node.node_modules.npm.bin.npm-cli\.js$/);
  });

  it('says so where there is none', () => {
    expect(() => npmCommand({ PATH: '/a:/b' }, () => false, 'linux')).toThrow('npm was not found');
  });
});

describe('holdsLockedPackages', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b-darwin': { version: '2.0.0', integrity: 'sha512-b', optional: true },
    },
  };

  it('is satisfied without the optional packages of other platforms', () => {
    expect(
      holdsLockedPackages(lock, { packages: { 'node_modules/a': lock.packages['node_modules/a'] } }),
    ).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['the content differs', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
    [
      'an optional package has another version',
      {
        'node_modules/a': lock.packages['node_modules/a'],
        'node_modules/b-darwin': { version: '1.9.0', integrity: 'sha512-b' },
      },
    ],
  ])('is not satisfied where %s', (_reason, packages) => {
    expect(holdsLockedPackages(lock, { packages })).toBe(false);
  });

  it('is not satisfied by an empty install', () => {
    expect(holdsLockedPackages(lock, {})).toBe(false);
  });
});
