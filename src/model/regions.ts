/**
 * Partitions, regions and the host names STS has in them.
 *
 * Source: botocore 1.43.11 `partitions.json` and the STS endpoint rules (facts/sts-wire.md §1); which regions of
 * partition aws need opting in: AWS Account Management guide, "Specify which AWS Regions your account can use".
 */

export interface Partition {
  id: string;
  dnsSuffix: string;
  dualStackDnsSuffix: string;
  regions: readonly Region[];
}

export interface Region {
  id: string;
  name: string;
  /** Must be enabled by the account before it can be used. */
  optIn?: true;
}

const region = (id: string, name: string): Region => ({ id, name });
const optIn = (id: string, name: string): Region => ({ id, name, optIn: true });

export const partitions: readonly Partition[] = [
  {
    id: 'aws',
    dnsSuffix: 'amazonaws.com',
    dualStackDnsSuffix: 'api.aws',
    regions: [
      region('us-east-1', 'US East (N. Virginia)'),
      region('us-east-2', 'US East (Ohio)'),
      region('us-west-1', 'US West (N. California)'),
      region('us-west-2', 'US West (Oregon)'),
      optIn('af-south-1', 'Africa (Cape Town)'),
      optIn('ap-east-1', 'Asia Pacific (Hong Kong)'),
      optIn('ap-east-2', 'Asia Pacific (Taipei)'),
      region('ap-northeast-1', 'Asia Pacific (Tokyo)'),
      region('ap-northeast-2', 'Asia Pacific (Seoul)'),
      region('ap-northeast-3', 'Asia Pacific (Osaka)'),
      region('ap-south-1', 'Asia Pacific (Mumbai)'),
      optIn('ap-south-2', 'Asia Pacific (Hyderabad)'),
      region('ap-southeast-1', 'Asia Pacific (Singapore)'),
      region('ap-southeast-2', 'Asia Pacific (Sydney)'),
      optIn('ap-southeast-3', 'Asia Pacific (Jakarta)'),
      optIn('ap-southeast-4', 'Asia Pacific (Melbourne)'),
      optIn('ap-southeast-5', 'Asia Pacific (Malaysia)'),
      optIn('ap-southeast-6', 'Asia Pacific (New Zealand)'),
      optIn('ap-southeast-7', 'Asia Pacific (Thailand)'),
      region('ca-central-1', 'Canada (Central)'),
      optIn('ca-west-1', 'Canada West (Calgary)'),
      region('eu-central-1', 'Europe (Frankfurt)'),
      optIn('eu-central-2', 'Europe (Zurich)'),
      region('eu-north-1', 'Europe (Stockholm)'),
      optIn('eu-south-1', 'Europe (Milan)'),
      optIn('eu-south-2', 'Europe (Spain)'),
      region('eu-west-1', 'Europe (Ireland)'),
      region('eu-west-2', 'Europe (London)'),
      region('eu-west-3', 'Europe (Paris)'),
      optIn('il-central-1', 'Israel (Tel Aviv)'),
      optIn('me-central-1', 'Middle East (UAE)'),
      optIn('me-south-1', 'Middle East (Bahrain)'),
      optIn('mx-central-1', 'Mexico (Central)'),
      region('sa-east-1', 'South America (São Paulo)'),
    ],
  },
  {
    id: 'aws-cn',
    dnsSuffix: 'amazonaws.com.cn',
    dualStackDnsSuffix: 'api.amazonwebservices.com.cn',
    regions: [region('cn-north-1', 'China (Beijing)'), region('cn-northwest-1', 'China (Ningxia)')],
  },
  {
    id: 'aws-us-gov',
    dnsSuffix: 'amazonaws.com',
    dualStackDnsSuffix: 'api.aws',
    regions: [
      region('us-gov-east-1', 'AWS GovCloud (US-East)'),
      region('us-gov-west-1', 'AWS GovCloud (US-West)'),
    ],
  },
  {
    id: 'aws-eusc',
    dnsSuffix: 'amazonaws.eu',
    dualStackDnsSuffix: 'api.amazonwebservices.eu',
    regions: [region('eusc-de-east-1', 'AWS European Sovereign Cloud (Germany)')],
  },
  {
    id: 'aws-iso',
    dnsSuffix: 'c2s.ic.gov',
    dualStackDnsSuffix: 'api.aws.ic.gov',
    regions: [region('us-iso-east-1', 'US ISO East'), region('us-iso-west-1', 'US ISO West')],
  },
  {
    id: 'aws-iso-b',
    dnsSuffix: 'sc2s.sgov.gov',
    dualStackDnsSuffix: 'api.aws.scloud',
    regions: [region('us-isob-east-1', 'US ISOB East (Ohio)'), region('us-isob-west-1', 'US ISOB West')],
  },
  {
    id: 'aws-iso-e',
    dnsSuffix: 'cloud.adc-e.uk',
    dualStackDnsSuffix: 'api.cloud-aws.adc-e.uk',
    regions: [region('eu-isoe-west-1', 'EU ISOE West')],
  },
  {
    id: 'aws-iso-f',
    dnsSuffix: 'csp.hci.ic.gov',
    dualStackDnsSuffix: 'api.aws.hci.ic.gov',
    regions: [region('us-isof-east-1', 'US ISOF East'), region('us-isof-south-1', 'US ISOF South')],
  },
];

/** The global endpoint's host, served by us-east-1; only partition aws has one. */
export const globalHost = 'sts.amazonaws.com';
export const globalSigningRegion = 'us-east-1';

/** Regions whose SDKs call the global endpoint when told to (`UseGlobalEndpoint`): the list of the endpoint rules. */
export const legacyGlobalRegions: readonly string[] = [
  'ap-northeast-1',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
];

export interface EndpointOptions {
  fips?: boolean;
  dualStack?: boolean;
}

/** The partition of a region id, or undefined where no region of that name is known. */
export function partitionOf(regionId: string): Partition | undefined {
  return partitions.find((partition) => partition.regions.some(({ id }) => id === regionId));
}

/** A region by its id, or undefined. */
export function findRegion(regionId: string): Region | undefined {
  return partitionOf(regionId)?.regions.find(({ id }) => id === regionId);
}

/**
 * The host STS answers on in a region. GovCloud's ordinary host is its FIPS host.
 * Throws a RangeError where the region is not known.
 */
export function endpointHost(
  regionId: string,
  { fips = false, dualStack = false }: EndpointOptions = {},
): string {
  const partition = partitionOf(regionId);
  if (!partition) throw new RangeError(`no region is called ${JSON.stringify(regionId)}`);
  const plainIsFips = partition.id === 'aws-us-gov' && !dualStack;
  const name = fips && !plainIsFips ? 'sts-fips' : 'sts';
  return `${name}.${regionId}.${dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix}`;
}

/** Every host name STS answers on: each region's, plain, FIPS, dual-stack and both, and the global one; no duplicates. */
export function stsHosts(): string[] {
  const choices = [{}, { fips: true }, { dualStack: true }, { fips: true, dualStack: true }];
  const hosts = partitions.flatMap(({ regions }) =>
    regions.flatMap(({ id }) => choices.map((options) => endpointHost(id, options))),
  );
  return [...new Set([globalHost, ...hosts])];
}

/** What a host name says of the endpoint; undefined where it is not one of STS's. */
export function endpointOfHost(host: string): { region: string; global: boolean } | undefined {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  if (name === globalHost) return { region: globalSigningRegion, global: true };
  const match = /^sts(?:-fips)?\.([a-z0-9-]+)\.(.+)$/.exec(name);
  if (!match) return undefined;
  const [, regionId = '', suffix = ''] = match;
  const partition = partitionOf(regionId);
  const known = partition && (suffix === partition.dnsSuffix || suffix === partition.dualStackDnsSuffix);
  return known ? { region: regionId, global: false } : undefined;
}
