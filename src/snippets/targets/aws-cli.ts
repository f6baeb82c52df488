/** What the three shells share that call the AWS CLI. */
import { kebabCase } from '../names.ts';
import type { Call, Sdk, Unwritable } from '../target.ts';

export const awsCli: Sdk = {
  name: 'AWS CLI',
  version: '2.36.7',
  seen: 'aws/aws-cli, tag 2.36.7',
};

export const awsCliVerified =
  'options and error line by the CLI itself, 1.45.11, against the local endpoint; version 2 has the same options (aws/aws-cli 2.36.7)';

/** The CLI replaces such a value by what the file or page holds. */
export const awsCliUnwritable: Unwritable = {
  pattern: /^(?:fileb?|https?):\/\//,
  what: 'an address at its beginning, which the AWS CLI would read in its place',
  only: 'member',
};

/** The three values of the session, in the order that the next lines read them. */
export const sessionQuery = 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]';

/**
 * The options of the call, each as one text: `--region us-east-1`. A value that begins with a hyphen is joined to its
 * option, or the CLI would take it for one; `word` writes the two as one word.
 */
export function callOptions(
  call: Call,
  word: (text: string) => string,
  extra: readonly string[] = [],
): string[] {
  const options = call.members.map(({ name, code }) => {
    const option = `--${kebabCase(name)}`;
    const known = call.plain.members.find((member) => member.name === name);
    return known?.text.startsWith('-') ? word(`${option}=${known.text}`) : `${option} ${code}`;
  });
  return [...whereOptions(call), ...options, ...extra];
}

/** The options that say where to: of the call, and of the one that follows. */
export const whereOptions = ({ region, endpoint }: Call): string[] => [
  `--region ${region}`,
  ...(endpoint === undefined ? [] : [`--endpoint-url ${endpoint}`]),
];

/** A command over several lines, each but the last ended by the shell's mark for "goes on". */
export const continued = (mark: string, command: string, options: readonly string[]): string =>
  [command, ...options.map((option) => `  ${option}`)].join(` ${mark}\n`);
