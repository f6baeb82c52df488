import { describe, expect, it } from 'vitest';
import { contains, readAddress, readBlock } from './cidr.ts';

describe('CIDR blocks', () => {
  it.each([
    ['10.0.0.0/8', '10.255.0.1', true],
    ['10.0.0.0/9', '10.128.0.1', false],
    ['0.0.0.0/0', '1.2.3.4', true],
    ['192.0.2.1', '192.0.2.1', true],
    ['192.0.2.1/31', '192.0.2.0', true],
    ['2001:db8::/33', '2001:db8:7fff::1', true],
    ['2001:db8::/33', '2001:db8:8000::1', false],
    ['::ffff:192.0.2.1/128', '::ffff:c000:201', true],
    ['::1', '0:0:0:0:0:0:0:1', true],
    ['::/0', '10.0.0.1', false],
  ])('%s has %s: %s', (block, address, expected) => {
    expect(contains(readBlock(block)!, readAddress(address)!)).toBe(expected);
  });

  it.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.01',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.0/',
    'a::b::c',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    '::/129',
    '1.2.3.4::',
    '*',
    '10.*',
  ])('takes %s for none', (text) => {
    expect(readBlock(text)).toBeUndefined();
  });
});
