import { describe, expect, it } from 'vitest';
import { explains, findError, whiteSpaceNote, type ErrorEntry } from './errors.ts';

const entry = (id: string, message: string, rest: Partial<ErrorEntry> = {}): ErrorEntry => ({
  id,
  code: 'AccessDenied',
  status: 403,
  message,
  evidence: 'recorded',
  source: 'here',
  title: id,
  when: id,
  cause: id,
  remedy: [id],
  check: 'mfa',
  ...rest,
});

const range = entry('range', "Value '…' is too small", { messagePattern: "^Value '.*' is too small$" });
const zero = entry('zero', "Value '0' is too small");
const other = entry('other', 'Not you');
const silent = entry('silent', '', { code: 'MalformedInput' });
const empty = entry('empty', 'missing value for decimal type', { code: 'MalformedInput' });
const all = [range, zero, other, silent, empty];

const find = (code: string, message: string) => findError(all, { code, message })?.id;

describe('findError', () => {
  it('prefers the whole message to a pattern', () => {
    expect(find('AccessDenied', "Value '0' is too small")).toBe('zero');
    expect(find('AccessDenied', "Value '1' is too small")).toBe('range');
  });

  it('lets a value span lines', () => {
    expect(find('AccessDenied', "Value 'a\nb' is too small")).toBe('range');
  });

  it('does not mind white space at the ends, and minds it inside', () => {
    expect(find('AccessDenied', ' Not you ')).toBe('other');
    expect(find('AccessDenied', 'Not  you')).toBeUndefined();
  });

  it('knows an answer without a message by what the SDKs print for it', () => {
    expect(find('MalformedInput', 'Unknown')).toBe('silent');
    expect(find('MalformedInput', '')).toBe('silent');
    expect(find('MalformedInput', 'missing value for decimal type')).toBe('empty');
  });

  it('goes by the code alone only where one entry has it', () => {
    expect(findError([other], { code: 'AccessDenied', message: 'something new' })).toBe(other);
    expect(find('AccessDenied', 'something new')).toBeUndefined();
    expect(find('Nothing', 'Not you')).toBeUndefined();
  });
});

describe('whiteSpaceNote', () => {
  it.each([
    ['One time pass code. ', 'The text ends in a space.'],
    ['No code.  Please verify.', 'The text has two spaces in a row.'],
    ['No code.  Please verify. ', 'The text has two spaces in a row and ends in a space.'],
    ['Nothing odd.', undefined],
    ['', undefined],
  ])('%j', (message, note) => {
    expect(whiteSpaceNote(message)).toBe(note);
  });
});

describe('explains', () => {
  it('takes the message for it, never the code alone', () => {
    expect(explains(other, { code: 'AccessDenied', message: 'Not you' })).toBe(true);
    expect(explains(range, { code: 'AccessDenied', message: "Value '1' is too small" })).toBe(true);
    expect(explains(other, { code: 'AccessDenied', message: 'something new' })).toBe(false);
    expect(explains(other, { code: 'Other', message: 'Not you' })).toBe(false);
  });
});
