/** What the tests of the editors do on the page. */
import { expect, type Locator, type Page } from '@playwright/test';

export const serial = 'arn:aws:iam::123456789012:mfa/alice';
export const userArn = 'arn:aws:iam::123456789012:user/alice';

export const field = (page: Page, name: string): Locator => page.getByLabel(name, { exact: true });
export const editorOf = (page: Page, name = 'Request document'): Locator =>
  page.getByRole('textbox', { name, exact: true });
/** What Monaco shows; a space in it is a character of its own. */
export const lines = (page: Page): Locator => page.locator('.code-monaco .view-lines');
export const problems = (page: Page): Locator =>
  page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
export const suggested = (page: Page, name: RegExp): Locator =>
  page.getByRole('listbox', { name: 'Suggest' }).getByRole('listitem', { name });
export const send = (page: Page): Locator => page.getByRole('button', { name: 'Send request' });

/** Opens the playground and waits until it takes input. With its own clock: Monaco measures by `performance`. */
export async function openPlayground(page: Page): Promise<void> {
  await page.goto('/playground/');
  await expect(page.locator('[data-usable]')).toBeVisible();
}

/** The request as JSON, in a textarea. */
export async function openJson(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(page.locator('.code-plain textarea')).toBeVisible();
  return page.locator('.code-plain textarea');
}

/** Waits for three megabytes of code, read by a machine that other tests keep busy. */
export async function expectMonaco(within: Page | Locator): Promise<void> {
  await expect(within.locator('.code-monaco .view-lines')).toBeVisible({ timeout: 20_000 });
}

/** The request as JSON, in Monaco, with the focus. */
export async function openMonaco(page: Page): Promise<void> {
  await (await openJson(page)).focus();
  await expectMonaco(page);
  await expect(editorOf(page)).toBeFocused();
}

/** Pastes a text in place of all there is: nothing is closed or indented on the way, as it is where one types. */
export async function write(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}
