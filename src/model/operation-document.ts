/** The operation as one document for other programs: all of it is taken from the model, nothing is written here. */
import type { ErrorEntry } from './errors.ts';
import {
  apiVersion,
  defaultDurationForUser,
  getSessionToken,
  getSessionTokenOutputs,
  maxDurationForRoot,
  maxSessionTokenSize,
  xmlNamespace,
} from './operation.ts';
import { endpointHost, globalHost, globalSigningRegion, partitions } from './regions.ts';

type DocumentedError = Pick<
  ErrorEntry,
  'id' | 'code' | 'status' | 'message' | 'evidence' | 'title' | 'when' | 'remedy'
>;

/** What `/operation.json` holds. Seconds and bytes as the names say; `…` in a message stands for a value. */
export function operationDocument(errors: readonly ErrorEntry[]) {
  return {
    service: 'sts',
    operation: getSessionToken.name,
    apiVersion,
    protocol: 'query',
    xmlNamespace,
    signature: { algorithm: 'AWS4-HMAC-SHA256', service: 'sts' },
    inputs: getSessionToken.inputs,
    outputs: getSessionTokenOutputs,
    limits: {
      defaultDurationSecondsForUser: defaultDurationForUser,
      maxDurationSecondsForRoot: maxDurationForRoot,
      maxSessionTokenBytes: maxSessionTokenSize,
    },
    errors: errors.map(({ id, code, status, message, evidence, title, when, remedy }): DocumentedError => ({
      id,
      code,
      status,
      message,
      evidence,
      title,
      when,
      remedy,
    })),
    endpoints: {
      global: { host: globalHost, signingRegion: globalSigningRegion },
      regional: partitions.flatMap(({ id: partition, regions }) =>
        regions.map(({ id: region, name, optIn = false }) => ({
          partition,
          region,
          name,
          optIn,
          host: endpointHost(region),
          fips: endpointHost(region, { fips: true }),
          dualStack: endpointHost(region, { dualStack: true }),
        })),
      ),
    },
  };
}
