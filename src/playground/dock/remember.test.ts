import { describe, expect, it } from 'vitest';
import { emptyForm } from '../../request/document.ts';
import { alicesSerial } from '../testing.ts';
import { readRemembered, writeRemembered, type Remembered } from './remember.ts';

const what: Remembered = {
  saved: {
    form: { ...emptyForm, SerialNumber: alicesSerial, DurationSeconds: '900' },
    accountName: 'main',
    callerId: 'user:alice',
    endpointId: 'eu-west-1',
    presetId: 'mfa-window-0',
  },
  edited: true,
  origin: { page: 'One-time codes', href: '/guides/one-time-codes/#try-mfa-window-0' },
};

describe('what the panel keeps over a load', () => {
  it('comes back as it was', () => {
    expect(readRemembered(writeRemembered(what))).toEqual(what);
  });

  it('holds no code, and no account', () => {
    const form = { ...what.saved.form, TokenCode: '417302' };
    const text = writeRemembered({ ...what, saved: { ...what.saved, form, accountEdit: { text: 'seed' } } });
    expect(text).not.toContain('417302');
    expect(text).not.toContain('seed');
  });

  it.each([null, '', '{', '[]', '{"edited":true}', '{"playground":{"form":{}}}'])(
    'is not made of %j',
    (text) => {
      expect(readRemembered(text)).toBeUndefined();
    },
  );

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    7,
  ])('makes no link of %j', (href) => {
    const text = JSON.stringify({ ...JSON.parse(writeRemembered(what)), origin: { page: 'A page', href } });
    expect(readRemembered(text)?.origin).toBeUndefined();
    expect(readRemembered(text)?.saved).toEqual(what.saved);
  });
});
