import { expect, it } from 'vitest';
import { accountText } from '../account-edit.ts';
import { mainAccount } from '../testing.ts';
import { accountStanding } from './standing.ts';

it('says which account the calls use', () => {
  const text = accountText(mainAccount);
  expect(accountStanding(undefined)).toMatch(/comes with this page/);
  expect(accountStanding({ text, account: mainAccount })).toMatch(/as it stands here/);
  expect(accountStanding({ text: '{', account: mainAccount })).toMatch(/last one that was right/);
  expect(accountStanding({ text: '{' })).toMatch(/no account yet.*comes with this page/);
});
