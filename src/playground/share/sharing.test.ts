import { describe, expect, it } from 'vitest';
import { sent, serialNumber } from '../../client/testing.ts';
import { readLink, writeLink } from '../../share/link.ts';
import { emptyForm } from '../../request/document.ts';
import { endpointById } from '../endpoints.ts';
import fc from 'fast-check';
import { reportOf } from '../../client/report.ts';
import { accountWithSecrets } from '../../share/testing.ts';
import { mainAccount } from '../testing.ts';
import { isCallOf, sharingOf, type ShareSource } from './sharing.ts';

const endpoint = endpointById('eu-west-1');
const form = { ...emptyForm, DurationSeconds: '900', SerialNumber: serialNumber };

const source: ShareSource = {
  state: { accountName: 'main' },
  document: { DurationSeconds: 900, SerialNumber: serialNumber },
  account: mainAccount,
  usualAccount: 'main',
  callerId: 'user:alice',
  endpoint,
};
const withCode = { ...source.document, TokenCode: '417302' };

describe('sharingOf', () => {
  it('shares what was typed, who calls and where, and can be read back', () => {
    const { shared, notes } = sharingOf(source);
    expect(notes).toEqual([]);
    expect(readLink(writeLink(shared))).toEqual({
      ok: true,
      state: {
        document: { DurationSeconds: 900, SerialNumber: serialNumber },
        caller: 'user:alice',
        region: 'eu-west-1',
        endpoint: 'regional',
      },
    });
  });

  it('leaves a typed code out and says so', () => {
    const { shared, notes } = sharingOf({ ...source, document: withCode });
    expect(JSON.stringify(shared)).not.toContain('417302');
    expect(notes).toEqual([expect.stringContaining('TokenCode is left out')]);
  });

  it('has the preset make its code anew, unless another was typed over it', () => {
    const state = { ...source.state, presetId: 'mfa', presetCode: '417302' };
    const { shared } = sharingOf({ ...source, document: withCode, state });
    expect(shared).toMatchObject({ preset: 'mfa', code: 'preset' });
    expect(JSON.stringify(shared)).not.toContain('417302');
    const typed = sharingOf({ ...source, document: withCode, state: { ...state, presetCode: '111111' } });
    expect(typed.shared.code).toBeUndefined();
  });

  it('names a member that had to stay behind', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const { shared, notes } = sharingOf({ ...source, document: { SerialNumber: secret } });
    expect(JSON.stringify(shared)).not.toContain(secret);
    expect(notes[0]).toContain('SerialNumber is left out');
  });

  it('says which members of the text stay behind, and sends on what others become', () => {
    const document = { DurationSeconds: [900, 1], SerialNumber: null, Note: 'x' };
    const { shared, notes } = sharingOf({ ...source, document });
    expect(shared.document).toEqual({ DurationSeconds: '900,1' });
    expect(notes).toEqual(['A link carries the members of the operation; Note stay behind.']);
  });

  it('names the account only where the link would open in another, and takes its changes along', () => {
    const other = sharingOf({ ...source, state: { accountName: 'token-v2' } });
    expect(other.shared.account).toEqual({ name: 'token-v2' });
    const same = sharingOf({ ...source, state: { accountName: 'token-v2' }, usualAccount: 'token-v2' });
    expect(same.shared.account).toBeUndefined();
    const account = { ...mainAccount, roles: [] };
    const changed = sharingOf({
      ...source,
      account,
      state: { accountName: 'main', accountEdit: { text: '', account } },
    });
    expect(changed.shared.account).toMatchObject({ name: 'main', edit: { roles: [] } });
    expect(changed.notes).toEqual([expect.stringContaining('without its keys and seeds')]);
  });

  it('has no secret of the account in link or report, wherever the reader wrote it', async () => {
    const exchange = await sent({ DurationSeconds: 1 });
    fc.assert(
      fc.property(accountWithSecrets, ({ account, secrets }) => {
        const document = { SerialNumber: secrets[0], DurationSeconds: 1 };
        const state = { accountName: 'main', accountEdit: { text: '', account } };
        const callerId = `user:${account.users[0]?.userName ?? ''}`;
        const { shared } = sharingOf({ ...source, account, document, state, callerId });
        const all = JSON.stringify(readLink(writeLink(shared)));
        const report = reportOf(exchange, { caller: 'alice', link: writeLink(shared) });
        for (const secret of secrets) {
          expect(all).not.toContain(secret);
          expect(report).not.toContain(secret);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('isCallOf', () => {
  it('tells the call of the form from others', async () => {
    const exchange = await sent({ DurationSeconds: 900, SerialNumber: serialNumber, TokenCode: '000000' });
    const same = { form: { ...form, TokenCode: '000000' } };
    expect(isCallOf(exchange, same, endpoint)).toBe(true);
    expect(isCallOf(exchange, same, endpointById('us-east-1'))).toBe(false);
    expect(isCallOf(exchange, { form }, endpoint)).toBe(false);
    expect(isCallOf(exchange, { form: { ...same.form, DurationSeconds: '901' } }, endpoint)).toBe(false);
  });
});
