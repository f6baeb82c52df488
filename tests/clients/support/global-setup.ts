import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureClients, type Clients } from './clients.ts';

declare module 'vitest' {
  interface ProvidedContext {
    clients: Clients;
    /** For files of the tests; removed at the end. */
    folder: string;
  }
}

/** Finds the clients once, for all test files. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sts-clients-'));
  project.provide('folder', folder);
  project.provide('clients', ensureClients());
  return () => {
    rmSync(folder, { recursive: true });
  };
}
