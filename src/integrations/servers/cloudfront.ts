/* eslint-disable no-template-curly-in-string -- these are CloudFormation's own */
/** The site in a bucket behind CloudFront, as a CloudFormation template. */
import { stringify } from 'yaml';
import { commonHeaders, type Header } from '../response-headers.ts';
import { sections, type Section } from './sections.ts';

/** AWS's managed policy CachingOptimized: it keeps files as long as their Cache-Control says, a day at most unsaid. */
const cachePolicy = '658327ea-f89d-4fab-a63d-7e88639e58f6';

/** A bucket has no index pages. */
const indexFunction = `function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
`;

const ref = (name: string) => ({ Ref: name });

/**
 * A template for `aws cloudformation deploy`, with one parameter: the bucket that holds the built files. `root` is where
 * the site lies on its host, if not at the top.
 */
export function cloudFrontTemplate(root = ''): string {
  const all = sections();
  const behaviours = all.map((section) => behaviour(section));
  const [fallback] = behaviours.slice(-1);
  return stringify(
    {
      Parameters: { BucketName: { Type: 'String' } },
      Resources: {
        ...Object.fromEntries(all.map((section) => [policyName(section), headersPolicy(section)])),
        IndexPages: {
          Type: 'AWS::CloudFront::Function',
          Properties: {
            Name: { 'Fn::Sub': '${AWS::StackName}-index' },
            AutoPublish: true,
            FunctionConfig: { Comment: 'Index pages', Runtime: 'cloudfront-js-2.0' },
            FunctionCode: indexFunction,
          },
        },
        Access: {
          Type: 'AWS::CloudFront::OriginAccessControl',
          Properties: {
            OriginAccessControlConfig: {
              Name: { 'Fn::Sub': '${AWS::StackName}-access' },
              OriginAccessControlOriginType: 's3',
              SigningBehavior: 'always',
              SigningProtocol: 'sigv4',
            },
          },
        },
        Site: {
          Type: 'AWS::CloudFront::Distribution',
          Properties: {
            DistributionConfig: {
              Enabled: true,
              Origins: [
                {
                  Id: 'bucket',
                  DomainName: { 'Fn::Sub': '${BucketName}.s3.${AWS::Region}.amazonaws.com' },
                  OriginAccessControlId: ref('Access'),
                  S3OriginConfig: { OriginAccessIdentity: '' },
                },
              ],
              // A bucket answers 403 to whoever may not list it.
              CustomErrorResponses: [
                { ErrorCode: 403, ResponseCode: 404, ResponsePagePath: `${root}/404.html` },
              ],
              CacheBehaviors: behaviours
                .slice(0, -1)
                .map((rest, index) => ({ PathPattern: `${root}${all[index]?.folder ?? ''}*`, ...rest })),
              DefaultCacheBehavior: fallback,
            },
          },
        },
        BucketAccess: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: {
            Bucket: ref('BucketName'),
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: { Service: 'cloudfront.amazonaws.com' },
                  Action: 's3:GetObject',
                  Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${BucketName}/*' },
                  Condition: {
                    StringEquals: {
                      'aws:SourceArn': {
                        'Fn::Sub': 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Site}',
                      },
                    },
                  },
                },
              ],
            },
          },
        },
      },
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

const policyName = ({ name }: Section): string => `Headers${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;

function behaviour(section: Section): object {
  return {
    TargetOriginId: 'bucket',
    ViewerProtocolPolicy: 'redirect-to-https',
    Compress: true,
    CachePolicyId: cachePolicy,
    ResponseHeadersPolicyId: ref(policyName(section)),
    FunctionAssociations: [
      { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['IndexPages', 'FunctionARN'] } },
    ],
  };
}

/** CloudFront takes the headers it knows in fields of their own, and refuses them among the others. */
function headersPolicy(section: Section): object {
  const headers = [...commonHeaders, ...section.headers];
  const valueOf = (name: string) => headers.find(([header]) => header === name)?.[1];
  const policy = valueOf('Content-Security-Policy');
  const frame = valueOf('X-Frame-Options');
  const origin = valueOf('Access-Control-Allow-Origin');
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: { 'Fn::Sub': `\${AWS::StackName}-${section.name}` },
        SecurityHeadersConfig: {
          ...(policy && { ContentSecurityPolicy: { ContentSecurityPolicy: policy, Override: true } }),
          ...(frame && { FrameOptions: { FrameOption: frame, Override: true } }),
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: valueOf('Referrer-Policy'), Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: maxAge(headers), Override: true },
        },
        ...(origin && {
          CorsConfig: {
            AccessControlAllowCredentials: false,
            AccessControlAllowHeaders: { Items: ['*'] },
            AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
            AccessControlAllowOrigins: { Items: [origin] },
            OriginOverride: true,
          },
        }),
        CustomHeadersConfig: {
          Items: headers
            .filter(([name]) => !known.has(name))
            .map(([Header, Value]) => ({ Header, Value, Override: true })),
        },
      },
    },
  };
}

const known = new Set([
  'Content-Security-Policy',
  'X-Frame-Options',
  'X-Content-Type-Options',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'Access-Control-Allow-Origin',
]);

/** Seconds. */
function maxAge(headers: readonly Header[]): number {
  const value = headers.find(([name]) => name === 'Strict-Transport-Security')?.[1] ?? '';
  return Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0);
}
