import { describe, expect, it } from 'vitest';
import { accountFieldAt, accountFieldsAt } from './account-fields.ts';

const names = (path: (string | number)[]): string[] => accountFieldsAt(path).map(({ name }) => name);

describe('the fields of an account', () => {
  it('are known by their place', () => {
    expect(names([])).toEqual(['accountId', 'root', 'users', 'roles', 'sts']);
    expect(names(['users', 3, 'accessKeys', 0])).toEqual(['accessKeyId', 'secretAccessKey', 'status']);
    expect(names(['root', 'mfaDevices', 0])).toContain('seed');
    expect(names(['users'])).toEqual([]);
    expect(names(['nobody', 0])).toEqual([]);
    expect(names(['constructor'])).toEqual([]);
  });

  it('have types, values, and say what must be there', () => {
    expect(accountFieldAt(['accountId'])).toMatchObject({ required: true, type: 'string' });
    expect(accountFieldAt(['users', 0, 'accessKeys', 0, 'status'])).toMatchObject({
      required: false,
      values: ['Active', 'Inactive'],
    });
    expect(accountFieldAt(['sts', 'globalEndpointTokenVersion'])?.values).toEqual([1, 2]);
    expect(accountFieldAt(['sts', 'outboundWebIdentityFederation'])?.values).toEqual([true, false]);
    expect(accountFieldAt(['users'])?.type).toBe('array');
  });

  it('each have a line about them, down to the policies', () => {
    const walk = (path: (string | number)[]): string[] =>
      accountFieldsAt(path).flatMap(({ name, type, about }) => {
        const here = [...path, name];
        const isPolicy = ['document', 'trustPolicy', 'permissionsBoundary'].includes(name);
        const deeper = isPolicy ? [] : type === 'array' ? walk([...here, 0]) : walk(here);
        return [...(about === undefined ? [here.join('.')] : []), ...deeper];
      });
    expect(walk([])).toEqual([]);
  });
});
