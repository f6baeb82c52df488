/** Which endpoint of STS a request came to. */
import { endpointOfHost, findRegion, globalSigningRegion } from '../model/regions.ts';
import { headerValue, type WireRequest } from './wire.ts';

export interface Endpoint {
  region: string;
  /** sts.amazonaws.com, which us-east-1 serves. */
  global: boolean;
}

/**
 * The region is the one in the Host header where that is a name of STS, else the credential scope's where that is a
 * region, else us-east-1 (design.md, "The local endpoint").
 */
export function endpointOf(request: WireRequest, scopeRegion: string | undefined): Endpoint {
  const byHost = endpointOfHost(headerValue(request.headers, 'host') ?? '');
  if (byHost) return byHost;
  const region = scopeRegion !== undefined && findRegion(scopeRegion) ? scopeRegion : globalSigningRegion;
  return { region, global: false };
}
