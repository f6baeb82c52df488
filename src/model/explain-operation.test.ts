import { describe, expect, it } from 'vitest';
import { isOfOthers, operationsNamed } from './explain-operation.ts';
import { collapse } from './explain-text.ts';

describe('the operation of an error', () => {
  it.each([
    [
      'An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied',
      ['listobjectsv0'],
    ],
    ['operation error EC2: DescribeRegions, https response error StatusCode: 400', ['describeregions']],
    ['operation error Resource Groups Tagging API: GetResources, https response', ['getresources']],
    [
      'User: arn:aws:iam::111122223333:user/bob is not authorized to perform: lambda:ListFunctions on resource: *',
      ['listfunctions'],
    ],
    [
      'An error occurred (UnauthorizedOperation) when calling the StopInstances operation: User: x is not authorized to perform: ec2:StopInstances',
      ['stopinstances', 'stopinstances'],
    ],
    ['AccessDenied: Access Denied', []],
    ['when calling the operation', []],
  ])('is read from %s', (text, names) => {
    expect(operationsNamed(collapse(text))).toEqual(names);
  });

  it('is another only where one is named', () => {
    const own = new Set(['assumerole']);
    const named = (name: string): string => collapse(`when calling the ${name} operation: x`);
    expect(isOfOthers(named('AssumeRole'), own)).toBe(false);
    expect(isOfOthers(named('ListUsers'), own)).toBe(true);
    expect(isOfOthers(`${named('ListUsers')} ${named('AssumeRole')}`, own)).toBe(false);
    expect(isOfOthers('accessdenied', own)).toBe(false);
  });
});
