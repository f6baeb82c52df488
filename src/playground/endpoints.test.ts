import { describe, expect, it } from 'vitest';
import { endpointById, endpointGroups, regionContext } from './endpoints.ts';
import { mainAccount } from './testing.ts';

describe('endpointById', () => {
  it.each([
    ['eu-west-1', { host: 'sts.eu-west-1.amazonaws.com', region: 'eu-west-1', endpoint: 'regional' }],
    ['global', { host: 'sts.amazonaws.com', region: 'us-east-1', endpoint: 'global' }],
    ['mars-north-1', { id: 'us-east-1', host: 'sts.us-east-1.amazonaws.com' }],
    ['cn-north-1', { id: 'us-east-1' }],
  ])('%s', (id, endpoint) => {
    expect(endpointById(id)).toMatchObject(endpoint);
  });
});

describe('endpointGroups', () => {
  const groups = endpointGroups(mainAccount.sts);
  const ids = (label: string) => groups.find((group) => group.label === label)?.choices.map(({ id }) => id);

  it('keeps those that the account cannot use apart, and choosable', () => {
    expect(ids('STS switched off by this account')).toEqual(['eu-west-3']);
    expect(ids('Not opted in by this account')).toContain('af-south-1');
    expect(ids('Regional endpoints')).not.toContain('eu-west-3');
    expect(ids('Global endpoint')).toEqual(['global']);
  });

  it('names every region once', () => {
    const all = groups.flatMap(({ choices }) => choices.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
  });

  it('has no group without members', () => {
    const open = { ...mainAccount.sts, deactivatedRegions: [] };
    expect(endpointGroups(open).map(({ label }) => label)).not.toContain('STS switched off by this account');
  });
});

it('tells the rules of a region that is switched off', () => {
  const of = (id: string) => regionContext(endpointById(id), mainAccount.sts);
  expect(of('eu-west-3')).toEqual({ id: 'eu-west-3', deactivated: true, notOptedIn: false });
  expect(of('af-south-1')).toEqual({ id: 'af-south-1', deactivated: false, notOptedIn: true });
  expect(of('eu-west-1').deactivated).toBe(false);
});
