/** How clients print an error of STS: the same answer, in each one's own frame. */

/** An answer of STS as a client gets it. */
export interface PrintedError {
  code: string;
  /** HTTP status. */
  status: number;
  /** Empty where the answer has no message. */
  message: string;
  /** The operation called, where it is not GetSessionToken. */
  operation?: string | undefined;
  /** `…` where it does not matter. */
  requestId?: string | undefined;
}

export interface ClientForm {
  id: string;
  client: string;
  print: (error: PrintedError) => string;
  source: string;
}

/** What boto3, the AWS CLI and the SDK for JavaScript print where there is no message (facts/sts-wire-2.md §12). */
export const noMessage = 'Unknown';

const said = ({ message }: PrintedError): string => (message === '' ? noMessage : message);
const called = ({ operation = 'GetSessionToken' }: PrintedError): string => operation;
const request = ({ requestId = '…' }: PrintedError): string => requestId;

const botocoreLine = (error: PrintedError): string =>
  `An error occurred (${error.code}) when calling the ${called(error)} operation: ${said(error)}`;

export const clientForms: readonly ClientForm[] = [
  {
    id: 'cli-1',
    client: 'AWS CLI v1',
    print: botocoreLine,
    source: 'botocore 1.43.107 botocore/exceptions.py',
  },
  {
    id: 'cli-2',
    client: 'AWS CLI v2',
    print: (error) => `aws: [ERROR]: ${botocoreLine(error).trimEnd()}`,
    source: 'aws/aws-cli 2.36.7 awscli/errorformat.py',
  },
  {
    id: 'boto3',
    client: 'boto3',
    print: (error) => `botocore.exceptions.ClientError: ${botocoreLine(error)}`,
    source: 'botocore 1.43.107 botocore/exceptions.py',
  },
  {
    id: 'js-3',
    client: 'SDK for JavaScript v3',
    print: (error) => `${error.code}: ${said(error)}`,
    source: 'npm @aws-sdk/client-sts 3.1169.0',
  },
  {
    id: 'go-2',
    client: 'SDK for Go v2',
    print: (error) =>
      `operation error STS: ${called(error)}, https response error StatusCode: ${error.status}, RequestID: ${request(error)}, api error ${error.code}: ${error.message}`,
    source: 'fwdcloudsec/granted#151',
  },
  {
    id: 'java-1',
    client: 'SDK for Java v1',
    print: (error) =>
      `${error.message} (Service: AWSSecurityTokenService; Status Code: ${error.status}; Error Code: ${error.code}; Request ID: ${request(error)}; Proxy: null)`,
    source: 'apache/hadoop#4705',
  },
  {
    id: 'net',
    client: 'SDK for .NET',
    print: ({ message }) => `Amazon.SecurityToken.AmazonSecurityTokenServiceException: ${message}`,
    source: 'aws/aws-sdk-net#1704',
  },
  {
    id: 'ruby',
    client: 'SDK for Ruby',
    print: ({ message, code }) => `${message} (Aws::STS::Errors::${code})`,
    source: 'y13i/sgviz#9',
  },
];
