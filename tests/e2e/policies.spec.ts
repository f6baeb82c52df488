/** What the session may do: the matrix by keyboard and on a phone, its policies, a session taken along, recipes, links. */
import type { Page } from '@playwright/test';
import { everyLook, expect, expectEveryLook, test, viewports } from './fixtures.ts';

const matrix = (page: Page) => page.getByRole('grid', { name: 'What each kind of credentials may do' });
/** A cell by its action and the head of its column. */
const cell = (page: Page, action: string, column: string) =>
  matrix(page).getByRole('button', { name: new RegExp(`^${action}, ${column}: `) });
const reasons = (page: Page) => page.locator('.ex-reasons');
const policy = (page: Page, name = /^Identity policy/) => page.getByRole('textbox', { name }).first();

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`/playground/policies/${hash}`);
  await expect(page.locator('[data-usable]')).toBeVisible();
}

test('is read by the keyboard alone, and fits in every look', { tag: everyLook }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await expect(page.getByRole('link', { name: 'Policy matrix' }).first()).toHaveAttribute(
    'aria-current',
    'page',
  );
  await cell(page, 'ec2:StopInstances', 'Long-term key').focus();
  for (const key of ['ArrowDown', 'End', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(cell(page, 'iam:CreateUser', 'MFA 2 h old')).toHaveAttribute('aria-expanded', 'true');
  await expect(reasons(page).getByRole('heading', { name: 'Real MFA, but too old' })).toBeVisible();
  await expect(reasons(page).locator('mark')).toHaveText('"3600"');
  await expect(reasons(page).getByRole('listitem').filter({ hasText: 'Stops here' })).toContainText(
    'No identity policy allows it',
  );
  await page.keyboard.press('Escape');
  await expect(reasons(page)).toHaveCount(0);
  await expect(cell(page, 'iam:CreateUser', 'MFA 2 h old')).toBeFocused();

  await page.keyboard.press('Space');
  await reasons(page).getByText('Statement by statement').click();
  await page.getByText('What the requests carry').click();
  await page.getByText('Other policies').click();
  await expectEveryLook(page);
});

test.describe('on a phone', () => {
  // A textarea, without Monaco: what is looked at here is the matrix.
  test.use({ viewport: viewports.phone, hasTouch: true, isMobile: true });

  test(
    'follows the policy, keeps what it last said, and refuses what is too large',
    {
      tag: everyLook,
    },
    async ({ page }) => {
      await open(page);
      await expect(cell(page, 'ec2:StopInstances', 'Long-term key')).toHaveText(/Long-term key.*Refused/);
      const text = await policy(page).inputValue();
      await policy(page).fill(text.replace('"Bool"', '"BoolIfExists"'));
      await expect(cell(page, 'ec2:StopInstances', 'Long-term key')).toContainText('Allowed');
      const said = 'ec2:StopInstances, Long-term key: refused before, allowed now.';
      await expect(page.getByRole('status').filter({ hasText: said })).toHaveCount(1);

      await policy(page).fill('{\n  "Version" "2012-10-17"\n}');
      await expect(page.getByRole('alert')).toContainText('Work cannot be read: line 2. A colon is wanted');
      await expect(matrix(page)).toHaveAttribute('data-stale', '');
      await expect(cell(page, 'ec2:StopInstances', 'Long-term key')).toContainText('Allowed');
      await expectEveryLook(page);
      await policy(page).fill(`${text}${' '.repeat(65_536)}`);
      await expect(page.getByRole('alert')).toContainText('longer than 65536 characters');
      await policy(page).fill(text);
      await expect(page.getByRole('alert')).toBeEmpty();
    },
  );

  test(
    'says what it does not know, and decides when the reader sets the key',
    {
      tag: everyLook,
    },
    async ({ page }) => {
      await open(page);
      const text = await policy(page).inputValue();
      await policy(page).fill(
        text.replace(/"Bool": \{[^}]*\}/, '"StringEquals": { "aws:SourceVpc": "vpc-1" }'),
      );
      await expect(cell(page, 'ec2:StopInstances', 'Long-term key')).toContainText('Not known');
      await cell(page, 'ec2:StopInstances', 'Long-term key').tap();
      await page.getByRole('button', { name: 'Set aws:SourceVpc' }).first().tap();
      await page.getByLabel('Value of aws:SourceVpc').fill('vpc-1');
      await page.getByRole('button', { name: 'Set here' }).tap();
      await expect(cell(page, 'ec2:StopInstances', 'Long-term key')).toContainText('Allowed');
      await expect(cell(page, 'ec2:StopInstances', 'Session with MFA')).toContainText('Not known');
      await expectEveryLook(page);
    },
  );
});

test('actions are added with what is wrong said, and removed', async ({ page }) => {
  await open(page);
  await page.getByLabel('Action', { exact: true }).fill('ec2:*');
  await page.keyboard.press('Enter');
  await expect(page.getByText('no wildcards here')).toBeVisible();
  await page.getByLabel('Action', { exact: true }).fill('sts:GetFederationToken');
  await expect(page.getByLabel('Resource', { exact: true })).toHaveValue(/federated-user\/Bob$/);
  await page.keyboard.press('Enter');
  await expect(cell(page, 'sts:GetFederationToken', 'Session with MFA')).toContainText('Refused');
  await page.getByRole('button', { name: 'Remove sts:GetFederationToken' }).click();
  await expect(cell(page, 'sts:GetFederationToken', 'Session with MFA')).toHaveCount(0);
});

test('a recipe opens by its address, its fault is found and mended, and a link carries the rest', async ({
  page,
}) => {
  await open(page, '#recipe=force-mfa-bool');
  await expect(cell(page, 'ec2:StopInstances', 'Long-term key')).toContainText('Allowed');
  await page.getByRole('button', { name: /^Apply fix: Use BoolIfExists/ }).click();
  await expect(cell(page, 'ec2:StopInstances', 'Long-term key')).toContainText('Refused');

  await page.getByRole('button', { name: 'Share these policies' }).click();
  const link = await page.getByLabel('Link to these policies').inputValue();
  expect(link).toMatch(/\/playground\/policies\/#p1=[\w-]+$/);
  await page.goto('/');
  await page.goto(link);
  await expect(cell(page, 'ec2:StopInstances', 'Long-term key')).toContainText('Refused');

  await page.goto('/playground/policies/#recipe=none-such');
  await expect(page.getByRole('alert')).toContainText('No recipe is called none-such');
  await page.getByLabel('Recipe').selectOption('age-allow');
  await expect(page).toHaveURL(/#recipe=age-allow$/);
  await expect(cell(page, 'ec2:StopInstances', 'MFA 2 h old')).toContainText('Refused');
});

test(
  'a session from the playground is used, and AssumeRole goes on with the role',
  {
    tag: everyLook,
  },
  async ({ page }) => {
    await page.goto('/playground/');
    await expect(page.locator('[data-usable]')).toBeVisible();
    await page.getByRole('button', { name: 'Send request' }).click();
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect(page.getByRole('heading', { name: 'What the session may do' })).toBeFocused();
    await expect(cell(page, 'iam:CreateUser', 'Your session')).toContainText('Refused');

    await cell(page, 'sts:AssumeRole', 'Your session').click();
    await reasons(page).getByRole('button', { name: 'Ask STS' }).click();
    await expect(reasons(page)).toContainText('assumed-role/UpdateApp/explorer');
    await expect(reasons(page)).toContainText('The simulated STS and the matrix agree.');
    await reasons(page).getByRole('button', { name: 'Go on as the role' }).click();
    await expect(cell(page, 's3:GetObject', 'As UpdateApp')).toContainText('Allowed');
    await expect(cell(page, 'ec2:StopInstances', 'As UpdateApp')).toContainText('Refused');
    await cell(page, 'sts:GetCallerIdentity', 'As UpdateApp').click();
    await reasons(page).getByRole('button', { name: 'Ask STS' }).click();
    await expect(reasons(page)).toContainText('assumed-role/UpdateApp/explorer');
    await expectEveryLook(page);

    // Handed over in memory: no key of the session is in the address, the history or any storage.
    const kept = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        history.state,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
      ]),
    );
    expect(kept).not.toMatch(/ASIA|SessionToken"/);
  },
);
