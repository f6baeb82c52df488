/** The pages measured: where they are, when they can be used, and what makes a call and shows its answer. */
import type { Page } from '@playwright/test';

export interface Subject {
  id: string;
  name: string;
  /** Of this site, rather than a yardstick. */
  own: boolean;
  path: string;
  /** Run in the page: whether a reader can make the call. `all` finds elements, within open shadow roots too. */
  ready: string;
  /** Run in the page after the click: whether the answer is there. */
  answered: string;
  /** Brings the page to where one click makes the call, and makes it; `rest` waits until nothing comes over the line. */
  call: (page: Page, rest: () => Promise<void>) => Promise<void>;
}

const status200 = String.raw`/\b200\b/`;

export const subjects: readonly Subject[] = [
  {
    id: 'docs',
    name: 'A page of the docs',
    own: true,
    path: '/reference/operation/',
    ready: `all('try-it:defined [data-run]').length > 0`,
    answered: `/Session issued|refused/i.test(all('try-it [role=status]')[0]?.textContent ?? '')`,
    call: async (page, rest) => {
      const button = page.locator('try-it [data-run]').first();
      await button.hover();
      await rest();
      await button.click();
    },
  },
  {
    id: 'playground',
    name: 'The playground',
    own: true,
    path: '/playground/',
    ready: `all('.pg[data-usable]').length > 0`,
    answered: `/Session issued/.test(all('#answer h3')[0]?.textContent ?? '')`,
    call: async (page) => page.getByRole('button', { name: 'Send request' }).click(),
  },
  {
    id: 'rapidoc',
    name: 'RapiDoc 9.3.8',
    own: false,
    path: '/rapidoc/',
    ready: `all('button').some((one) => /^\\s*TRY\\s*$/i.test(one.textContent))`,
    answered: `all('.tab-panel, .response-message, .respbody, api-request').some((one) => ${status200}.test((one.shadowRoot ?? one).querySelector?.('.response-message')?.textContent ?? ''))`,
    call: async (page) =>
      page
        .getByRole('button', { name: /^\s*TRY\s*$/i })
        .first()
        .click(),
  },
  {
    id: 'swagger-ui',
    name: 'Swagger UI 5.35.0',
    own: false,
    path: '/swagger-ui/',
    ready: `all('.btn.execute').length > 0`,
    answered: `all('.live-responses-table .response-col_status').some((one) => ${status200}.test(one.textContent))`,
    call: async (page) => page.locator('.btn.execute').click(),
  },
  {
    id: 'scalar',
    name: 'Scalar 1.72.1',
    own: false,
    path: '/scalar/',
    ready: `all('button').some((one) => /Test Request/.test(one.textContent) && one.checkVisibility())`,
    answered: `all('.scalar-client, [role=dialog]').some((one) => /200\\s*OK|OK\\s*200/.test(one.innerText))`,
    call: async (page) => {
      await page
        .getByRole('button', { name: /Test Request/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).first().click();
    },
  },
];
