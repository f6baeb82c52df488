/**
 * `npm run bench -- site [--rounds N] [--lighthouse N] [--write] [--dist FOLDER]`: this site's pages beside Swagger UI, Scalar and RapiDoc,
 * one after the other in each round, with nothing cached; then Lighthouse. `--write` keeps the result in
 * `src/model/how-fast.json`, which the page "How fast?" shows. Needs a built site.
 */
import { chromium } from '@playwright/test';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, hasWindows, quietFlags } from '../../browser.mjs';
import { root } from '../../setup.mjs';
import { howFastSchema, wasBusy, type HowFast, type PageRow } from '../../../src/model/how-fast.ts';
import { median, table } from '../table.ts';
import { runLighthouse } from './lighthouse.ts';
import { serveForBench } from './server.ts';
import { subjects } from './subjects.ts';
import { profiles, visit, type Visit } from './visit.ts';
import { installed, installYardsticks, packages, yardstickPages } from './yardsticks.ts';

const { values: options } = parseArgs({
  args: process.argv.slice(process.argv.indexOf('site') + 1),
  options: {
    rounds: { type: 'string', default: '7' },
    lighthouse: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
    dist: { type: 'string', default: join(root, 'dist') },
  },
  allowPositionals: true,
});
const rounds = Number(options.rounds);
/** Of Lighthouse, which takes half a minute for each. */
const lighthouseRuns = Number(options.lighthouse);

const figures = ['transfer', 'firstPaint', 'largestPaint', 'blocked', 'ready', 'answer'] as const;

/** A page that draws into shadow roots alone may have no paint that the browser tells of. */
const told = (value: number): number | null => (value > 0 ? value : null);

async function measure(): Promise<HowFast> {
  const load = Number((loadavg()[0] ?? 0).toFixed(2));
  await installYardsticks();
  const found = await findBrowser();
  if (!found) throw new Error('No browser was found. `npm test` installs one.');
  const { executablePath } = found;
  const launch = { ...(executablePath && { executablePath }), args: quietFlags };
  const server = await serveForBench(
    options.dist,
    { [packages]: join(installed, 'node_modules') },
    yardstickPages,
  );
  try {
    const browser = await chromium.launch(launch);
    const seen = new Map<string, Visit[]>();
    for (let round = 0; round <= rounds; round += 1) {
      console.log(round === 0 ? 'A round to warm up' : `Round ${round} of ${rounds}`);
      for (const profile of profiles) {
        for (const subject of subjects) {
          const one = await visit(browser, server.origin, subject, profile);
          // The first round fills the server's memory and the machine's; it is not counted.
          const key = `${profile.id} ${subject.id}`;
          if (round > 0) seen.set(key, [...(seen.get(key) ?? []), one]);
        }
      }
    }
    const browserName = `Chromium ${browser.version()}, ${hasWindows(found) ? 'with' : 'without'} windows`;
    await browser.close();
    const pages = profiles.flatMap((profile) =>
      subjects.map(({ id, name, own }): PageRow => {
        const visits = seen.get(`${profile.id} ${id}`) ?? [];
        const [transfer = 0, firstPaint = 0, largestPaint = 0, blocked = 0, ready = 0, answer = 0] =
          figures.map((figure) => Math.round(median(visits.map((one) => one[figure]))));
        return {
          id,
          name,
          own,
          profile: profile.id,
          transfer,
          firstPaint: told(firstPaint),
          largestPaint: told(largestPaint),
          blocked,
          ready,
          answer,
        };
      }),
    );
    return howFastSchema.parse({
      at: `${new Date().toISOString().slice(0, 16)}Z`,
      machine: {
        processor: cpus()[0]?.model.trim() ?? 'unknown',
        cores: cpus().length,
        browser: browserName,
      },
      load,
      rounds,
      pages,
      lighthouse: await runLighthouse(server.origin, lighthouseRuns),
    });
  } finally {
    server.close();
  }
}

function print(result: HowFast): void {
  for (const { id } of profiles) {
    console.log(`\n${id}: medians of ${result.rounds} rounds, nothing cached\n`);
    console.log(
      table([
        ['', 'kB until ready', 'first paint', 'largest', 'blocked', 'ready ms', 'click → answer'],
        ...result.pages
          .filter(({ profile }) => profile === id)
          .map((row) => [
            row.name,
            (row.transfer / 1000).toFixed(0),
            ...[row.firstPaint, row.largestPaint, row.blocked, row.ready, row.answer].map((value) =>
              String(value ?? '–'),
            ),
          ]),
      ]),
    );
  }
  console.log('\nLighthouse, phone\n');
  console.log(
    table([
      ['', 'performance', 'accessibility', 'best practices', 'SEO'],
      ...result.lighthouse.map((row) => [
        row.path,
        ...[row.performance, row.accessibility, row.bestPractices, row.seo].map(String),
      ]),
    ]),
  );
  if (wasBusy(result))
    console.log(`\nThe machine was busy (load ${result.load}): compare, but do not quote.`);
}

if (existsSync(join(options.dist, 'index.html'))) {
  const result = await measure();
  print(result);
  if (options.write) {
    writeFileSync(join(root, 'src', 'model', 'how-fast.json'), `${JSON.stringify(result, null, 2)}\n`);
  }
} else console.log('\nThe pages are not compared: that needs `npm run build` first.');
