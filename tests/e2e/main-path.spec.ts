/** The main path by keys alone, and as a screen reader is told of it: docs page, example, change, call, answer, back. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const moment = new Date('2026-11-22T10:40:12Z');
const docsPage = '/guides/duration/';

/** Presses Tab until the focus is on what the selector names; fails where a key does nothing, or the focus is not seen. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const { reached, unseen, at } = await page.evaluate((wanted) => {
      let focused = document.activeElement ?? document.body;
      while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      const marked = (element: Element | null): boolean => {
        if (!element) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      };
      // A radio button that is drawn by its label has the mark there.
      const shown = marked(focused) || marked(focused.closest('label')) || marked(focused.parentElement);
      const { width, height } = focused.getBoundingClientRect();
      return {
        reached: focused.matches(wanted),
        unseen: focused === document.body || !shown || width * height === 0,
        at: focused.outerHTML.slice(0, 120),
      };
    }, selector);
    expect(unseen, `the focus is seen on ${at}`).toBe(false);
    if (reached) return;
  }
  throw new Error(`${selector} was not reached by ${most} presses of Tab`);
}

test('by keys alone: read, run, change, send, read the answer, go back', async ({ page }) => {
  await page.clock.setFixedTime(moment);
  await page.goto(docsPage);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  const example = page.locator('try-it').first();
  await tabTo(page, 'try-it [data-run]');
  await page.keyboard.press('Enter');
  await expect(example.getByRole('status')).toHaveText(/\S/);
  // What was pressed is drawn anew; the focus stays with it.
  await expect(example.locator('[data-run]').first()).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await expect(example.getByRole('button', { name: 'Open beside' })).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Playground' });
  await expect(panel.getByRole('heading', { name: 'Playground' })).toBeFocused();
  await tabTo(page, '.dock-in input[name="DurationSeconds"], .dock-in [id$="DurationSeconds"]');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('900');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.dock-answered .pg-title')).toHaveText('Session issued');
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('heading', { name: 'Playground' })).toBeHidden();
});

test('no key is caught in the playground: Tab leads from the first control to the last and out', async ({
  page,
}) => {
  await page.clock.setFixedTime(moment);
  await page.goto('/playground/');
  await expect(page.locator('[data-usable]')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#answer').getByRole('heading', { level: 3 })).toHaveText('Session issued');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await tabTo(page, 'footer a, .site-footer a', 150);
});

test('a screen reader is told the request, the answer and where the call was refused', async ({ page }) => {
  await page.clock.setFixedTime(moment);
  await page.goto('/playground/');
  await expect(page.locator('[data-usable]')).toBeVisible();
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to content"
    - banner
    - main:
      - heading /call GetSessionToken/ [level=1]
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - region "Caller":
      - heading "Caller" [level=2]
      - group "Who calls"
    - region "Request":
      - heading "Request" [level=2]
      - tablist "Views of the request":
        - tab "Form" [selected]
  `);
  for (const name of ['DurationSeconds', 'SerialNumber', 'TokenCode'])
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`- textbox "${name}"`);
  await page.getByLabel('TokenCode', { exact: true }).fill('417302');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#answer')).toMatchAriaSnapshot(`
    - heading "AccessDenied" [level=3]
  `);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /AccessDenied|refused/i })
      .first(),
  ).toBeAttached();
});
