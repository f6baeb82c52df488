/** The whole catalogue in one form: answers of STS, and what clients, browsers and other services say by themselves. */
import type { ClientErrorEntry, ClientGroup } from './client-errors.ts';
import type { ErrorEntry } from './errors.ts';
import type { Explainable } from './explain.ts';
import type { Evidence } from './operation.ts';

export const catalogueGroups = ['sts', 'cli', 'sdk', 'browser', 'aws'] as const;
export type CatalogueGroup = 'sts' | ClientGroup;

export const groupLabel: Readonly<Record<CatalogueGroup, string>> = {
  sts: 'AWS STS',
  cli: 'AWS CLI and boto3',
  sdk: 'SDKs',
  browser: 'Browsers',
  aws: 'Elsewhere in AWS',
};

/** An entry as its page shows it. */
export interface CatalogueEntry {
  id: string;
  group: CatalogueGroup;
  /** Who says it. */
  by: readonly string[];
  /** Word for word, `…` where a value stands; none where the answer has no message. */
  texts: readonly string[];
  /** Of an answer of STS: its code and HTTP status. */
  code?: string | undefined;
  status?: number | undefined;
  evidence: Evidence;
  source: string;
  note?: string | undefined;
  title: string;
  when: string;
  cause: string;
  remedy: readonly string[];
  /** The check of the service that answers so. */
  check?: string | undefined;
  case?: string | undefined;
  see?: { path: string; label: string } | undefined;
  explained: Explainable;
}

export function fromService(entry: ErrorEntry): CatalogueEntry {
  const { id, code, status, message, also = [], near, noted, title } = entry;
  const texts = message === '' ? [] : [message];
  return {
    ...entry,
    group: 'sts',
    by: ['AWS STS'],
    texts,
    explained: {
      id,
      title,
      code,
      status,
      texts: [...texts, ...also],
      sts: true,
      near,
      specific: noted !== undefined,
    },
  };
}

export function fromClient(entry: ClientErrorEntry): CatalogueEntry {
  const { id, texts, unless, also = [], bareCodes, operations, title } = entry;
  return { ...entry, explained: { id, title, texts: [...texts, ...also], unless, bareCodes, operations } };
}
