/**
 * What clients call GetSessionToken and its members, and what they hand back. Sources: each client's API reference, by
 * its address below.
 */

export interface SdkName {
  /** The client, as its users call it. */
  client: string;
  /** The call, as it is written. */
  call: string;
  /** How it spells `DurationSeconds`; the other members follow the same way, except that PowerShell only renames this one. */
  member: string;
  /** Where the three values and their end are in what comes back. */
  result: string;
  /** What kind of value the end of the session is. */
  expiration: string;
  /** The client's own page about the call. */
  page: string;
}

const js =
  'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/sts/command/GetSessionTokenCommand/';

export const sdkNames: readonly SdkName[] = [
  {
    client: 'AWS CLI',
    call: 'aws sts get-session-token',
    member: '--duration-seconds',
    result: 'Credentials',
    expiration: 'text',
    page: 'https://docs.aws.amazon.com/cli/latest/reference/sts/get-session-token.html',
  },
  {
    client: 'JavaScript v3',
    call: 'new GetSessionTokenCommand({…})',
    member: 'DurationSeconds',
    result: 'Credentials',
    expiration: 'Date',
    page: js,
  },
  {
    client: 'Python, boto3',
    call: 'client.get_session_token(…)',
    member: 'DurationSeconds',
    result: '["Credentials"]',
    expiration: 'datetime, in UTC',
    page: 'https://docs.aws.amazon.com/boto3/latest/reference/services/sts/client/get_session_token.html',
  },
  {
    client: 'R, paws',
    call: 'svc$get_session_token(…)',
    member: 'DurationSeconds',
    result: '$Credentials',
    expiration: 'POSIXct',
    page: 'https://www.paws-r-sdk.com/docs/sts_get_session_token/',
  },
  {
    client: 'Go v2',
    call: 'client.GetSessionToken(ctx, &sts.GetSessionTokenInput{…})',
    member: 'DurationSeconds',
    result: '.Credentials',
    expiration: '*time.Time',
    page: 'https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/sts#Client.GetSessionToken',
  },
  {
    client: 'Java 2.x',
    call: 'sts.getSessionToken(…)',
    member: 'durationSeconds',
    result: '.credentials()',
    expiration: 'Instant',
    page: 'https://sdk.amazonaws.com/java/api/latest/software/amazon/awssdk/services/sts/StsClient.html',
  },
  {
    client: 'Kotlin',
    call: 'sts.getSessionToken { … }',
    member: 'durationSeconds',
    result: '.credentials',
    expiration: 'Instant',
    page: 'https://sdk.amazonaws.com/kotlin/api/latest/sts/aws.sdk.kotlin.services.sts/-sts-client/index.html',
  },
  {
    client: '.NET',
    call: 'client.GetSessionTokenAsync(…)',
    member: 'DurationSeconds',
    result: '.Credentials',
    expiration: 'DateTime',
    page: 'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/items/SecurityToken/TSecurityTokenServiceClient.html',
  },
  {
    client: 'Ruby',
    call: 'client.get_session_token(…)',
    member: 'duration_seconds',
    result: '.credentials',
    expiration: 'Time',
    page: 'https://docs.aws.amazon.com/sdk-for-ruby/v3/api/Aws/STS/Client.html#get_session_token-instance_method',
  },
  {
    client: 'PHP',
    call: '$client->getSessionToken([…])',
    member: 'DurationSeconds',
    result: "['Credentials']",
    expiration: 'DateTime',
    page: 'https://docs.aws.amazon.com/aws-sdk-php/v3/api/api-sts-2011-06-15.html#getsessiontoken',
  },
  {
    client: 'Rust',
    call: 'client.get_session_token()….send()',
    member: 'duration_seconds',
    result: '.credentials()',
    expiration: 'DateTime',
    page: 'https://docs.rs/aws-sdk-sts/latest/aws_sdk_sts/client/struct.Client.html#method.get_session_token',
  },
  {
    client: 'Swift',
    call: 'client.getSessionToken(input:)',
    member: 'durationSeconds',
    result: '.credentials',
    expiration: 'Date',
    page: 'https://sdk.amazonaws.com/swift/api/awssts/latest/documentation/awssts/stsclient',
  },
  {
    client: 'C++',
    call: 'client.GetSessionToken(request)',
    member: 'SetDurationSeconds',
    result: '.GetResult().GetCredentials()',
    expiration: 'DateTime',
    page: 'https://sdk.amazonaws.com/cpp/api/LATEST/aws-cpp-sdk-sts/html/class_aws_1_1_s_t_s_1_1_s_t_s_client.html',
  },
  {
    client: 'PowerShell',
    call: 'Get-STSSessionToken',
    member: '-DurationInSeconds',
    result: 'what comes back is the credentials',
    expiration: 'DateTime',
    page: 'https://docs.aws.amazon.com/powershell/latest/reference/items/Get-STSSessionToken.html',
  },
];
