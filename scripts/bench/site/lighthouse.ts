/** Lighthouse as its own command runs it, for a phone: the four categories of a few pages. */
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, quietFlags } from '../../browser.mjs';
import { freePort } from '../../listen.mjs';
import type { HowFast } from '../../../src/model/how-fast.ts';
import { median } from '../table.ts';
import { installed } from './yardsticks.ts';

type LighthouseRow = HowFast['lighthouse'][number];

interface Report {
  lhr: {
    categories: Record<string, { score: number | null }>;
    audits: Record<string, { score: number | null; title: string }>;
  };
}
type Lighthouse = (url: string, flags: { port: number; logLevel: 'error' }) => Promise<Report | undefined>;

export const lighthousePages = [
  { name: 'The start page', path: '/' },
  { name: 'A page of the docs', path: '/guides/one-time-codes/' },
  { name: 'A frame with a snippet', path: '/embed/v1/python/error-handling/' },
  { name: 'The small playground for other sites', path: '/embed/v1/playground/mini/' },
  { name: 'The playground', path: '/playground/' },
] as const;

/** Medians of `runs`; what is below 100 is told with the audits that cost it. */
export async function runLighthouse(origin: string, runs: number): Promise<LighthouseRow[]> {
  const entry = join(installed, 'node_modules', 'lighthouse', 'core', 'index.js');
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as { default: Lighthouse };
  const { executablePath } = (await findBrowser()) ?? {};
  const port = await freePort();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...quietFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const rows: LighthouseRow[] = [];
    for (const { name, path } of lighthousePages) {
      const reports: Report[] = [];
      for (let run = 0; run < runs; run += 1) {
        const report = await lighthouse(origin + path, { port, logLevel: 'error' });
        if (report) reports.push(report);
      }
      const of = (category: string): number =>
        Math.round(median(reports.map(({ lhr }) => lhr.categories[category]?.score ?? 0)) * 100);
      const row = {
        name,
        path,
        performance: of('performance'),
        accessibility: of('accessibility'),
        bestPractices: of('best-practices'),
        seo: of('seo'),
      };
      rows.push(row);
      const audits = Object.values(reports[0]?.lhr.audits ?? {});
      const lost = audits.filter(({ score }) => score !== null && score < 0.9).map(({ title }) => title);
      if (lost.length > 0) console.log(`Lighthouse, ${path}: ${lost.join(' · ')}`);
    }
    return rows;
  } finally {
    await browser.close();
  }
}
