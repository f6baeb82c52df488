/** Shows that the checks of all browser tests bite. */
import { expect, expectAccessible, expectNoHorizontalOverflow, test, watch } from './fixtures.ts';
import { origin } from './site.ts';

/** What is done in the page, and the problem to see. Nothing listens on port 9. */
const provocations: [string, () => unknown, RegExp][] = [
  ['a console error', () => console.error('provoked'), /^console error: provoked/],
  ['a console warning', () => console.warn('provoked'), /^console warning: provoked/],
  [
    'an error that nobody catches',
    () => {
      setTimeout(() => {
        throw new Error('provoked');
      });
    },
    /^page error: provoked/,
  ],
  [
    'a rejection that nobody catches',
    () => {
      void Promise.reject(new Error('provoked'));
    },
    /^page error: provoked/,
  ],
  ['a request elsewhere', () => fetch('http://127.0.0.1:9/x').catch(() => 0), /^foreign request: GET .*x$/],
  [
    'an image from elsewhere',
    () => (new Image().src = 'http://127.0.0.1:9/x.png'),
    /^foreign request: .*png$/,
  ],
  ['a web socket', () => new WebSocket('ws://127.0.0.1:9/').url, /^web socket: ws:/],
];

for (const [name, provoke, problem] of provocations) {
  test(`the guard sees ${name}`, async ({ browser }) => {
    // A context of its own: the guard of this test watches another one. The page's policy would stop some.
    const context = await browser.newContext({ bypassCSP: true });
    const problems = watch(context);
    const page = await context.newPage();
    await page.goto(origin());
    expect(problems).toEqual([]);
    await page.evaluate(provoke);
    await expect.poll(() => problems).toContainEqual(expect.stringMatching(problem));
    await context.close();
  });
}

test.describe('what a test provokes on purpose', () => {
  test.use({ expectedProblems: [/^console error: provoked/] });

  test('passes', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => console.error('provoked'));
  });
});

test('an element that reaches out of the window is named', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<div id="wide" style="width: 200vw">wide</div>');
  });
  await expect(expectNoHorizontalOverflow(page)).rejects.toThrow('id=\\"wide\\"');
});

test('a violation of accessibility is named', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document.querySelector('h1')?.insertAdjacentHTML('afterend', '<button></button>');
  });
  await expect(expectAccessible(page)).rejects.toThrow('button-name');
});
