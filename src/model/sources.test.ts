import { describe, expect, it } from 'vitest';
import { sourceParts } from './sources.ts';

const links = (source: string): (string | undefined)[] =>
  sourceParts(source).flatMap(({ href }) => href ?? []);
const text = (source: string): string =>
  sourceParts(source)
    .map((part) => part.text)
    .join('');

describe('sourceParts', () => {
  it.each([
    ['boto/boto3#2280', ['https://github.com/boto/boto3/issues/2280']],
    ['envoyproxy/envoy PR #34426', ['https://github.com/envoyproxy/envoy/pull/34426']],
    [
      'radkawar/stackd@9dc356f5 testdata/aws/sts/query_inputs.json, case a',
      [
        'https://github.com/radkawar/stackd/blob/9dc356f5e5cc49d2d334178a09c1398dd1c62617/testdata/aws/sts/query_inputs.json',
      ],
    ],
    [
      'justincormack/argmin crates/s3-tests/src/bin/sts_oracle.rs (asserted against live STS in eu-central-1, July 2026); jrl84/amazon-sp-api#218 (raw XML)',
      [
        'https://github.com/justincormack/argmin/blob/HEAD/crates/s3-tests/src/bin/sts_oracle.rs',
        'https://github.com/jrl84/amazon-sp-api/issues/218',
      ],
    ],
    [
      'AllanZhengYP/cors-test output.md (preflight)',
      ['https://github.com/AllanZhengYP/cors-test/blob/HEAD/output.md'],
    ],
    ['IAM User Guide, identifiers', []],
    [
      'IAM User Guide, id_credentials_sts-comparison',
      ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html'],
    ],
    ['see https://aws.amazon.com/x/, and', ['https://aws.amazon.com/x/']],
    ['repost.aws/knowledge-center/a', ['https://repost.aws/knowledge-center/a']],
    ['botocore 1.43.107 sts/2011-06-15/service-2.json', []],
    [
      'printed by @aws-sdk/client-sts 3.1169.0 on Node.js 20',
      ['https://www.npmjs.com/package/@aws-sdk/client-sts/v/3.1169.0'],
    ],
    ['aws/aws-cli 2.36.7, in its help', []],
    [
      'aws/aws-cli 2.36.7 awscli/errorformat.py',
      ['https://github.com/aws/aws-cli/blob/2.36.7/awscli/errorformat.py'],
    ],
    ['no source', []],
  ])('%s', (source, hrefs) => {
    expect(links(source)).toEqual(hrefs);
  });

  it('shortens paths and what the page says once, and keeps the rest', () => {
    expect(text('radkawar/stackd@9dc356f5 testdata/aws/sts/query_inputs.json, case a')).toBe(
      'stackd query_inputs.json, case a',
    );
    expect(
      text(
        'justincormack/argmin crates/s3-tests/src/bin/sts_oracle.rs (asserted against live STS in eu-central-1, July 2026) (AssumeRole)',
      ),
    ).toBe('argmin sts_oracle.rs (AssumeRole)');
    expect(text('no source')).toBe('no source');
  });
});
