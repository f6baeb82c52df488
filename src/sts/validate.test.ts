import { describe, expect, it } from 'vitest';
import { getSessionToken } from '../model/operation.ts';
import { Fault } from './fault.ts';
import { parseInteger, readInput } from './validate.ts';

const read = (params: Record<string, string>): ReturnType<typeof readInput> =>
  readInput(getSessionToken.inputs, new Map(Object.entries(params)));
const refusal = (params: Record<string, string>): { code: string; message: string | undefined } => {
  const result = read(params);
  if (!(result instanceof Fault)) throw new Error('was accepted');
  return { code: result.code, message: result.message };
};

describe('parseInteger', () => {
  it.each([
    ['900', 900],
    ['0900', 900],
    ['+900', 900],
    ['-1', -1],
    ['2147483647', 2147483647],
    ['-2147483648', -2147483648],
  ])('reads %j', (text, value) => {
    expect(parseInteger(text)).toBe(value);
  });

  it.each([' 900 ', '\t900\n', '900.0', '9e2', '2147483648', '-2147483649', 'abc', '+', '٩٠٠', '0x384'])(
    'refuses %j',
    (text) => {
      expect(parseInteger(text)).toBeUndefined();
    },
  );
});

describe('readInput', () => {
  it('takes what is within the ranges', () => {
    const input = read({ DurationSeconds: '129600', SerialNumber: 'GAHT12345678', TokenCode: '000000' });
    if (input instanceof Fault) throw new Error(input.message);
    expect(input.integer('DurationSeconds')).toBe(129_600);
    expect(input.string('TokenCode')).toBe('000000');
    expect(input.integer('MinimumSessionTokenSize')).toBeUndefined();
  });

  it('answers MalformedInput without a message for what is no integer, with one for nothing', () => {
    expect(refusal({ DurationSeconds: '900.0' })).toEqual({ code: 'MalformedInput', message: undefined });
    expect(refusal({ DurationSeconds: '' })).toEqual({
      code: 'MalformedInput',
      message: 'missing value for decimal type',
    });
  });

  it.each([
    [
      { DurationSeconds: '899' },
      "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [
      { DurationSeconds: '129601' },
      "Value '129601' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 129600",
    ],
    [
      { TokenCode: '12345' },
      "Value '12345' at 'tokenCode' failed to satisfy constraint: Member must have length greater than or equal to 6",
    ],
    [
      { TokenCode: '11111111111111' },
      "Value '11111111111111' at 'tokenCode' failed to satisfy constraint: Member must have length less than or equal to 6",
    ],
    [
      { SerialNumber: 'bad serial number!' },
      "Value 'bad serial number!' at 'serialNumber' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=/:,.@-]*",
    ],
    [
      { MinimumSessionTokenSize: '4097' },
      "Value '4097' at 'minimumSessionTokenSize' failed to satisfy constraint: Member must have value less than or equal to 4096",
    ],
  ])('words the refusal of %j as AWS does', (params, clause) => {
    expect(refusal(params)).toEqual({
      code: 'ValidationError',
      message: `1 validation error detected: ${clause}`,
    });
  });

  it('tells several violations in one message', () => {
    const { message } = refusal({ DurationSeconds: '899', TokenCode: 'abc' });
    expect(message).toMatch(
      /^3 validation errors detected: Value '899' .*; Value 'abc' .*; Value 'abc' [^;]*$/,
    );
  });

  it('counts Unicode scalar values, not UTF-16 units', () => {
    expect(refusal({ TokenCode: '😀😀😀😀😀😀' }).message).not.toContain('length');
  });
});
