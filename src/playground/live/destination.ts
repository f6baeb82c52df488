/** Where a call to the real STS goes: a region's endpoint in one of its kinds, the global one, or one on this machine. */
import {
  endpointHost,
  findRegion,
  globalHost,
  globalSigningRegion,
  partitions,
} from '../../model/regions.ts';
import type { RequestContext } from '../../request/finding.ts';

export const endpointKinds = [
  'regional',
  'fips',
  'dual-stack',
  'fips-dual-stack',
  'global',
  'custom',
] as const;
export type EndpointKind = (typeof endpointKinds)[number];

export interface Destination {
  regionId: string;
  kind: EndpointKind;
  /** As typed; counts where the kind is `custom`. */
  custom: string;
}

export interface Target {
  /** `https://sts.eu-west-1.amazonaws.com` */
  origin: string;
  host: string;
  /** Region that the signature names. */
  region: string;
}

export type Resolved =
  { ok: true; target: Target; note?: string | undefined } | { ok: false; message: string };

/** moto, LocalStack and the endpoint of this project listen there by default. */
export const exampleEndpoint = 'http://127.0.0.1:4566';

export const defaultDestination: Destination = {
  regionId: globalSigningRegion,
  kind: 'regional',
  custom: '',
};

export const kindLabels: Readonly<Record<EndpointKind, string>> = {
  regional: 'Regional',
  fips: 'FIPS',
  'dual-stack': 'Dual-stack (IPv4 and IPv6)',
  'fips-dual-stack': 'FIPS, dual-stack',
  global: `Global, ${globalHost}`,
  custom: 'On this machine (moto, LocalStack)',
};

export const isEndpointKind = (text: string): text is EndpointKind =>
  endpointKinds.some((kind) => kind === text);

const notes: Readonly<Partial<Record<EndpointKind, string>>> = {
  fips: 'Not every region has a FIPS endpoint; where there is none, the name is not found.',
  'fips-dual-stack': 'Not every region has this endpoint; where there is none, the name is not found.',
  'dual-stack': 'Not every region has this endpoint; where there is none, the name is not found.',
  global: `Signed for ${globalSigningRegion}, whatever the region. AWS advises regional endpoints.`,
};

/** The regions in groups, by partition. */
export const regionGroups: readonly { label: string; regions: readonly { id: string; label: string }[] }[] =
  partitions.map(({ id, regions }) => ({
    label: id,
    regions: regions.map((region) => ({ id: region.id, label: `${region.id}, ${region.name}` })),
  }));

/** The host to call, or why there is none. */
export function resolve({ regionId, kind, custom }: Destination): Resolved {
  if (kind === 'custom') return resolveCustom(custom, regionId);
  const note = notes[kind];
  if (kind === 'global') return { ok: true, target: targetOf(globalHost, globalSigningRegion), note };
  if (!findRegion(regionId)) return { ok: false, message: 'Choose a region.' };
  const options = { fips: kind.startsWith('fips'), dualStack: kind.endsWith('dual-stack') };
  return { ok: true, target: targetOf(endpointHost(regionId, options), regionId), note };
}

/** Stands anything but an endpoint of this machine in the field of the address? It may be a key, pasted amiss. */
export const holdsOther = ({ custom, ...rest }: Destination): boolean =>
  custom !== '' && !resolve({ ...rest, custom, kind: 'custom' }).ok;

const targetOf = (host: string, region: string): Target => ({ origin: `https://${host}`, host, region });

const bad = (message: string): Resolved => ({ ok: false, message });

/** Ports that no browser calls: the “bad ports” of the Fetch standard (https://fetch.spec.whatwg.org/#port-blocking). */
const closedPorts =
  ' 0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080 ';

/** Only this machine: keys go to STS by name, or to nobody else. */
function resolveCustom(typed: string, region: string): Resolved {
  const text = typed.trim();
  if (text === '') return bad(`Type the address of the endpoint: ${exampleEndpoint}`);
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (!url || !/^https?:$/.test(url.protocol))
    return bad(`This is no address of http. One is ${exampleEndpoint}`);
  if (url.username !== '' || url.password !== '')
    return bad('An address with a name or password in it is not used.');
  if (url.hostname === '[::1]') {
    return bad('A content security policy cannot name [::1]. Use 127.0.0.1 or localhost.');
  }
  if (url.hostname !== '127.0.0.1' && url.hostname !== 'localhost') {
    return bad('Only 127.0.0.1 and localhost: this page sends a key to STS by name, or to your own machine.');
  }
  if (closedPorts.includes(` ${url.port} `)) {
    return bad(
      `Browsers call no port ${url.port}: it belongs to another protocol, or to none. Choose another.`,
    );
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return bad('Only scheme, host and port: the SDK calls the path /.');
  }
  return { ok: true, target: { origin: url.origin, host: url.host, region } };
}

/** What the request's rules must know of the region. Only AWS knows what the account has switched on. */
export const liveRegion = (region: string): RequestContext['region'] => ({
  id: region,
  deactivated: false,
  notOptedIn: false,
});
