/** The catalogue of errors: a pasted text is explained, each entry has its page, old addresses still lead there. */
import { everyLook, expect, expectEveryLook, test } from './fixtures.ts';

const list = '/reference/errors/';
const pasted = `aws: [ERROR]: An error occurred (AccessDenied) when calling the GetSessionToken operation: MultiFactorAuthentication failed with invalid MFA one time pass code.
RequestId: 16fc956c-311e-4199-bee1-1680236e9698`;
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

test('explains a pasted error, says so, and keeps secrets out of what it shows', async ({ page }) => {
  await page.goto(list);
  const box = page.locator('explain-error');
  const field = box.getByLabel('Explain this error');
  await field.fill(`${pasted}\nAWS_SECRET_ACCESS_KEY=${secret}`);
  await expect(box.getByRole('status')).toHaveText(
    'Most likely: The six digits are wrong, too old, or already used',
  );
  await expect(box.getByRole('listitem')).toHaveCount(1);
  await expect(box.getByRole('list')).not.toContainText(secret);
  // By keys alone: the button, then the entry.
  await field.press('Tab');
  await expect(box.getByRole('button', { name: 'Clear' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${list}mfa-invalid-code/`);
  await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true })).toContainText([
    'What you see',
    'When',
    'Why',
    'What to do',
    'Run it',
  ]);
});

test('says where nothing fits, and empties the box', async ({ page }) => {
  await page.goto(list);
  const box = page.locator('explain-error');
  await box.getByRole('textbox').fill('the cat sat on the mat');
  await expect(box.getByRole('status')).toContainText('No entry fits');
  await box.getByRole('button', { name: 'Clear' }).click();
  await expect(box.getByRole('status')).toBeEmpty();
  await expect(box.getByRole('textbox')).toBeFocused();
  await expect(box.getByRole('button', { name: 'Clear' })).toBeHidden();
});

test('narrows the list, and opens at an old address', async ({ page }) => {
  await page.goto(`${list}#mfa-half-given`);
  const row = page.locator('#mfa-half-given');
  await expect(row).toBeInViewport();
  const filter = page.getByRole('search', { name: 'Errors' });
  await filter.getByRole('searchbox').fill('certificate');
  await filter.getByLabel('SDKs').check();
  await expect(filter.getByRole('status')).toHaveText('1 error');
  await expect(row).toBeHidden();
  await page.getByRole('link', { name: 'Node.js does not trust the certificate' }).click();
  await expect(page).toHaveURL(`${list}js-certificate/`);
});

test.describe('the search', () => {
  const queries = [
    // Guides have these texts too, and came first once.
    ['MultiFactorAuthentication failed with invalid MFA one time pass code.', 'The six digits are wrong'],
    ['Cannot call GetSessionToken with session credentials', 'The caller already uses temporary credentials'],
    // With values in them, no phrase of the index is the same.
    [
      'ProfileNotFound: The config profile (my-profile) could not be found',
      'There is no profile of that name',
    ],
    ["Value '129601' at 'durationSeconds' failed to satisfy constraint", 'The session asked for is too long'],
  ] as const;

  test('puts the page of an error first', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    for (const [text, title] of queries) {
      await page.getByRole('searchbox').fill(text);
      await expect(page.locator('.search-results a').first()).toContainText(title);
    }
  });
});

test('list and entry are accessible and fit in every look', { tag: everyLook }, async ({ page }) => {
  await page.goto(list);
  await page.getByLabel('Explain this error').fill(pasted);
  await expect(page.locator('.explain-results li')).toHaveCount(1);
  await expectEveryLook(page);
  await page.goto(`${list}duration-too-long/`);
  await page.getByText('As each client prints it').click();
  await expectEveryLook(page);
});
