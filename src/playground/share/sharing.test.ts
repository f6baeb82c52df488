import { describe, expect, it } from 'vitest';
import { sent, serialNumber } from '../../client/testing.ts';
import { readLink, writeLink } from '../../share/link.ts';
import { emptyForm } from '../../request/document.ts';
import { endpointById } from '../endpoints.ts';
import { isCallOf, sharingOf } from './sharing.ts';

const endpoint = endpointById('eu-west-1');
const form = { ...emptyForm, DurationSeconds: '900', SerialNumber: serialNumber };

describe('sharingOf', () => {
  it('shares what was typed, who calls and where, and can be read back', () => {
    const { shared, notes } = sharingOf({ form }, 'user:alice', endpoint);
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
    const { shared, notes } = sharingOf({ form: { ...form, TokenCode: '417302' } }, 'root', endpoint);
    expect(JSON.stringify(shared)).not.toContain('417302');
    expect(notes).toEqual([expect.stringContaining('TokenCode is left out')]);
  });

  it('has the preset make its code anew, unless another was typed over it', () => {
    const state = { form: { ...form, TokenCode: '417302' }, presetId: 'mfa', presetCode: '417302' };
    const { shared } = sharingOf(state, 'user:alice', endpoint);
    expect(shared).toMatchObject({ preset: 'mfa', code: 'preset' });
    expect(JSON.stringify(shared)).not.toContain('417302');
    const typed = sharingOf({ ...state, presetCode: '111111' }, 'user:alice', endpoint);
    expect(typed.shared.code).toBeUndefined();
  });

  it('names a member that had to stay behind', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const { shared, notes } = sharingOf({ form: { ...form, SerialNumber: secret } }, 'root', endpoint);
    expect(JSON.stringify(shared)).not.toContain(secret);
    expect(notes[0]).toContain('SerialNumber is left out');
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
