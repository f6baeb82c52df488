import { describe, expect, it } from 'vitest';
import {
  endpointHost,
  endpointOfHost,
  findRegion,
  globalHost,
  legacyGlobalRegions,
  partitions,
  stsHosts,
} from './regions.ts';

describe('endpointHost', () => {
  it.each([
    ['eu-west-1', {}, 'sts.eu-west-1.amazonaws.com'],
    ['us-east-1', { fips: true }, 'sts-fips.us-east-1.amazonaws.com'],
    ['us-east-1', { dualStack: true }, 'sts.us-east-1.api.aws'],
    ['us-east-1', { fips: true, dualStack: true }, 'sts-fips.us-east-1.api.aws'],
    ['us-gov-west-1', { fips: true }, 'sts.us-gov-west-1.amazonaws.com'],
    ['us-gov-west-1', { fips: true, dualStack: true }, 'sts-fips.us-gov-west-1.api.aws'],
    ['cn-north-1', {}, 'sts.cn-north-1.amazonaws.com.cn'],
  ])('%s %j is %s', (region, options, host) => {
    expect(endpointHost(region, options)).toBe(host);
  });

  it('refuses a region nobody knows, and names it', () => {
    expect(() => endpointHost('mars-north-1')).toThrow('mars-north-1');
  });
});

describe('endpointOfHost', () => {
  it('reads back every host it makes', () => {
    for (const { regions } of partitions) {
      for (const { id } of regions) {
        expect(endpointOfHost(endpointHost(id))).toEqual({ region: id, global: false });
        expect(endpointOfHost(endpointHost(id, { fips: true, dualStack: true }))?.region).toBe(id);
      }
    }
  });

  it('knows the global endpoint, ports and capitals', () => {
    expect(endpointOfHost('STS.amazonaws.com:443')).toEqual({ region: 'us-east-1', global: true });
  });

  it.each([
    '127.0.0.1:4566',
    'localhost',
    'sts.eu-west-1.amazonaws.com.evil.example',
    'sts.nowhere-1.amazonaws.com',
  ])('does not take %s for STS', (host) => {
    expect(endpointOfHost(host)).toBeUndefined();
  });
});

it('lists only regions that exist as legacy global ones, none of them opt-in', () => {
  for (const id of legacyGlobalRegions) expect(findRegion(id)).toMatchObject({ id });
  expect(legacyGlobalRegions.filter((id) => findRegion(id)?.optIn)).toEqual([]);
});

it('lists every host once, and each is known to be of STS', () => {
  const hosts = stsHosts();
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(hosts).toContain(globalHost);
  expect(hosts).toContain('sts-fips.eu-west-1.api.aws');
  expect(hosts.filter((host) => endpointOfHost(host) === undefined)).toEqual([]);
  const regions = partitions.flatMap((partition) => partition.regions);
  // Two hosts fewer: GovCloud's ordinary host is its FIPS host.
  expect(hosts).toHaveLength(1 + regions.length * 4 - 2);
});
