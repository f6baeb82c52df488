/**
 * Pictures of every page, of the error entries' one template some, on a phone, dark, with forced colours and on paper.
 * They hold nothing to anything: a person looks at them before a release. In `.cache/sheets`.
 */
import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { changeTheme, expect, test, type Theme, viewports } from '../e2e/fixtures.ts';
import { sitePages } from '../e2e/site.ts';

const folder = fileURLToPath(new URL('../../.cache/sheets/', import.meta.url));

interface Look {
  name: string;
  theme: Theme;
  media?: Parameters<Page['emulateMedia']>[0];
  /** CSS pixels. */
  width: number;
  /** CSS pixels of the page in one column of a sheet, and columns of one sheet. */
  column: number;
  columns: number;
}

const looks: readonly Look[] = [
  { name: 'phone', theme: 'light', width: viewports.phone.width, column: 1500, columns: 4 },
  { name: 'phone-dark', theme: 'dark', width: viewports.phone.width, column: 1500, columns: 4 },
  { name: 'dark', theme: 'dark', width: viewports.desktop.width, column: 1400, columns: 1 },
  {
    name: 'forced',
    theme: 'dark',
    media: { forcedColors: 'active' },
    width: viewports.desktop.width,
    column: 1400,
    columns: 1,
  },
  // A4 without its margins.
  { name: 'print', theme: 'light', media: { media: 'print' }, width: 718, column: 1000, columns: 2 },
];

const gap = 20;

async function picture(page: Page, name: string, { width, column, columns }: Look): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const strips: Buffer[] = [];
  for (let y = 0; y < height; y += column) {
    const clip = { x: 0, y, width, height: Math.min(column, height - y) };
    strips.push(await page.screenshot({ fullPage: true, clip, animations: 'disabled' }));
  }
  for (let at = 0; at < strips.length; at += columns) {
    const row = strips.slice(at, at + columns);
    const sheet = sharp({
      create: { width: row.length * (width + gap), height: column, channels: 3, background: '#888' },
    }).composite(row.map((input, index) => ({ input, left: index * (width + gap), top: 0 })));
    await sheet.png().toFile(`${folder}${name}-${at / columns + 1}.png`);
  }
}

const { errors, others } = sitePages();
mkdirSync(folder, { recursive: true });

async function inEveryLook(page: Page, name: string): Promise<void> {
  for (const look of looks) {
    await page.setViewportSize({ width: look.width, height: viewports.desktop.height });
    await changeTheme(page, look.theme);
    if (look.media) await page.emulateMedia(look.media);
    await picture(page, `${name}--${look.name}`, look);
    await page.emulateMedia({ media: null, forcedColors: null });
  }
}

for (const path of [...others, ...errors.filter((_, index) => index % 40 === 0)]) {
  test(path, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const name = path.replaceAll('/', '_').replace(/^_|_$/g, '') || 'landing';
    await inEveryLook(page, name);
  });
}

/** What the playground shows after a call, by the case it is opened with. */
for (const [name, fragment] of [
  ['issued', ''],
  ['refused', '#case=mfa-wrong-code'],
]) {
  test(`the playground, ${name}`, async ({ page }) => {
    await page.goto(`/playground/${fragment}`);
    await expect(page.locator('[data-usable]')).toBeVisible();
    await page.getByRole('button', { name: 'Send request' }).first().click();
    await expect(page.locator('#answer .pg-title')).not.toHaveText(/^Nothing/);
    await inEveryLook(page, `playground-${name}`);
  });
}
