/** What the tests of the playground share: its parts, and how to reach its states. */
import type { Page } from '@playwright/test';
import { everyLook, expect, expectEveryLook, test as base } from '../fixtures.ts';

export { expect };

/** 12 s into a step of 30 s, and well into a window of tries. */
export const moment = new Date('2026-11-22T10:40:12Z');
export const serial = 'arn:aws:iam::123456789012:mfa/alice';

/** A page whose clock stands at `moment`. */
export const test = base.extend({
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(moment);
    await use(page);
  },
});

export const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
export const answer = (page: Page) => page.locator('#answer');
export const title = (page: Page) => answer(page).getByRole('heading', { level: 3 });
export const panel = (page: Page) => answer(page).getByRole('tabpanel');
export const tab = (page: Page, name: string) => answer(page).getByRole('tab', { name, exact: true });
export const sendButton = (page: Page) => page.getByRole('button', { name: 'Send request' });
export const shareButton = (page: Page) => page.getByRole('button', { name: 'Share this request' });
/** The button that shows the presets, and names the chosen one. */
export const presets = (page: Page) => page.getByRole('button', { name: /^Presets / });

/** Opens the playground and waits until it takes input. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`/playground/${hash}`);
  await expect(page.locator('[data-usable]')).toBeVisible();
}

/** Sends what stands in the form, by the keyboard, and waits for the answer. */
export async function send(page: Page, outcome = 'Session issued'): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(title(page)).toHaveText(outcome);
}

/** Fills the form with the preset of that title. */
export async function choosePreset(page: Page, name: string): Promise<void> {
  await presets(page).click();
  await field(page, 'Find a preset').fill(name);
  await page.getByRole('button', { name }).first().click();
}

/** The code on the device with its last digit changed. */
export async function wrongCode(page: Page): Promise<string> {
  const code = (await page.locator('.pg-code').textContent())?.replace(/\D/g, '') ?? '';
  expect(code).toMatch(/^\d{6}$/);
  return `${code.slice(0, 5)}${(Number(code[5]) + 1) % 10}`;
}

/** Looks at one state in both themes, on a desktop and on a phone: one look after the other, on one page. */
export function inEveryLook(name: string, reach: (page: Page) => Promise<void>): void {
  test(`${name} is accessible and fits in every look`, { tag: everyLook }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await reach(page);
    await expectEveryLook(page);
  });
}
