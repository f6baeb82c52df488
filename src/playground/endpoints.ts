/** Where a call can go: every region of the commercial partition, and the global endpoint. */
import type { Account } from '../model/account.ts';
import {
  endpointHost,
  findRegion,
  globalHost,
  globalSigningRegion,
  partitions,
  type Region,
} from '../model/regions.ts';
import type { RequestContext } from '../request/finding.ts';

/** A region's id, or `global` for sts.amazonaws.com. */
export type EndpointId = string;

export const globalEndpoint: EndpointId = 'global';
export const defaultEndpoint: EndpointId = globalSigningRegion;

export interface Endpoint {
  id: EndpointId;
  host: string;
  /** Region that the signature names. */
  region: string;
  endpoint: 'regional' | 'global';
}

export interface EndpointChoice {
  id: EndpointId;
  label: string;
}

export interface EndpointGroup {
  label: string;
  choices: readonly EndpointChoice[];
}

const commercial: readonly Region[] = partitions.find(({ id }) => id === 'aws')?.regions ?? [];

/** The endpoint of that id; an unknown one gives the default. */
export function endpointById(id: EndpointId): Endpoint {
  if (id === globalEndpoint) {
    return { id, host: globalHost, region: globalSigningRegion, endpoint: 'global' };
  }
  const region = commercial.some((candidate) => candidate.id === id) ? id : defaultEndpoint;
  return { id: region, host: endpointHost(region), region, endpoint: 'regional' };
}

const isNotOptedIn = ({ id, optIn }: Region, sts: Account['sts']): boolean =>
  optIn === true && !sts.optedInRegions.includes(id);

/** All endpoints in groups, those the account cannot use among them and named so. */
export function endpointGroups(sts: Account['sts']): EndpointGroup[] {
  const choice = ({ id, name }: Region): EndpointChoice => ({ id, label: `${id}, ${name}` });
  const off = (region: Region) => sts.deactivatedRegions.includes(region.id);
  const foreign = (region: Region) => isNotOptedIn(region, sts);
  const groups = [
    { label: 'Regional endpoints', choices: commercial.filter((r) => !off(r) && !foreign(r)).map(choice) },
    { label: 'STS switched off by this account', choices: commercial.filter(off).map(choice) },
    {
      label: 'Not opted in by this account',
      choices: commercial.filter((r) => !off(r) && foreign(r)).map(choice),
    },
    {
      label: 'Global endpoint',
      choices: [{ id: globalEndpoint, label: `${globalHost}, signed for ${globalSigningRegion}` }],
    },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/** What the request's rules must know of the endpoint. */
export function regionContext(endpoint: Endpoint, sts: Account['sts']): RequestContext['region'] {
  const region = findRegion(endpoint.region);
  return {
    id: endpoint.region,
    deactivated: sts.deactivatedRegions.includes(endpoint.region),
    notOptedIn: region !== undefined && isNotOptedIn(region, sts),
  };
}
