/**
 * The `test` of the page of the real STS: a browser to which each `sts.*.amazonaws.com` is a server on this machine,
 * and no other name exists.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserVariable, quietFlags } from '../../../scripts/browser.mjs';
import { stsHosts } from '../../../src/model/regions.ts';
import { expect, test as base } from '../fixtures.ts';
import { origin } from '../site.ts';
import { made, type Made } from './made.ts';
import { startSts, type StsServer } from './sts-server.ts';

export { expect };

interface LiveWorker {
  stsServer: StsServer;
  liveBrowser: Browser;
}

interface LiveTest {
  /** The server, well again. */
  sts: StsServer;
  /** Keys and codes that were made for this test run and are nowhere else. */
  secrets: Made;
}

const hosts = stsHosts();
const isHost = new Set(hosts.map((host) => `https://${host}/`));
const named = hosts.map((host) => host.replaceAll('.', '\\.')).join('|');
const address = String.raw`(https://(${named})|http://(127\.0\.0\.1|localhost):\d+)/`;

/** Whether an address is one of STS's, to the letter; loopback is not. */
export const isSts = (url: string): boolean => isHost.has(url);

/** What every call of the page gives rise to. Of one expression: Playwright takes a list of two for something else. */
export const callsToSts = [
  new RegExp(
    `^(foreign request: (POST|OPTIONS) ${address}$|console error: Failed to load resource: .* \\(${address}\\)$)`,
  ),
];

/** The same, and what the browser says of calls that came to nothing. */
export const failedCalls = [
  new RegExp(
    `^(foreign request: (POST|OPTIONS) ${address}$|console error: .*(Failed to load|CORS policy|policy violation|Content Security Policy|${address}))`,
  ),
];

export const test = base.extend<LiveTest, LiveWorker>({
  stsServer: [
    async ({}, use) => {
      const server = await startSts(made.account);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  liveBrowser: [
    async ({ stsServer }, use) => {
      const to = `127.0.0.1:${stsServer.tlsPort}`;
      const rules = `MAP sts.amazonaws.com ${to}, MAP sts.*.amazonaws.com ${to}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`;
      const executablePath = process.env[browserVariable];
      const browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: [...quietFlags, `--host-resolver-rules=${rules}`],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  context: async ({ liveBrowser, viewport }, use) => {
    const context = await liveBrowser.newContext({
      baseURL: origin(),
      ignoreHTTPSErrors: true,
      locale: 'en-US',
      timezoneId: 'UTC',
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await use(context);
    await context.close();
  },

  sts: async ({ stsServer }, use) => {
    stsServer.be({ kind: 'well' });
    stsServer.asked.length = 0;
    stsServer.answers.length = 0;
    await use(stsServer);
  },

  secrets: async ({}, use) => {
    await use(made);
  },
});

export const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
export const answer = (page: Page) => page.locator('#answer');
export const title = (page: Page) => answer(page).getByRole('heading', { level: 3 });
export const sendButton = (page: Page) => page.getByRole('button', { name: /^Send to / });

/** Opens the page and waits until it runs. */
export async function open(page: Page): Promise<void> {
  await page.goto('/playground/live/');
  await expect(page.locator('[data-usable]')).toBeVisible();
}

/** Types as a keyboard or a paste does, not through the page's scripts: those would keep the text. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

export async function typeKeys(page: Page, { accessKeyId, secretAccessKey }: Made): Promise<void> {
  await type(page, 'AccessKeyId', accessKeyId);
  await type(page, 'SecretAccessKey', secretAccessKey);
}

/** Sends what stands in the fields and waits for the answer. */
export async function send(page: Page, outcome: string | RegExp): Promise<void> {
  await sendButton(page).click();
  await expect(title(page)).toHaveText(outcome);
}
