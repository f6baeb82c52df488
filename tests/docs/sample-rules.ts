/** What a sample has to be, by the language of its fence. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { catalogue } from '../../src/iam/data/index.ts';
import { lintPolicyText } from '../../src/iam/lint/lint.ts';
import { readPolicyText } from '../../src/iam/policy-text.ts';
import { readJson } from '../../src/json/text.ts';
import { isObject } from '../../src/json/values.ts';
import { parseAccount } from '../../src/model/account-schema.ts';
import { getSessionToken, getSessionTokenOutputs } from '../../src/model/operation.ts';
import { recordedTokenSizes } from '../../src/model/token-sizes.ts';
import { readXml, type Element } from '../property/xml.ts';
import { faultOf, parse } from '../snippets/grammars.ts';
import type { Fence } from './fences.ts';

type Sample = Pick<Fence, 'code' | 'title'>;
type Rule = (sample: Sample) => string[] | Promise<string[]>;

const root = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const grammar =
  (language: string, more: (code: string) => string[] = () => []): Rule =>
  async ({ code }) => {
    const tree = await parse(language, code);
    const fault = faultOf(tree.rootNode);
    tree.delete();
    return [...(fault === undefined ? [] : [fault]), ...more(code)];
  };

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
/** The commands of this repository are there. */
const ownCommands = (code: string): string[] =>
  [...code.matchAll(/\bnpm (?:run )?([\w:-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'ci' && !(name in scripts))
    .map((name) => `package.json has no script ${name}`);

/** The settings that pages speak of (AWS CLI User Guide, Configuration and credential file settings). */
const settings = new Set([
  'region',
  'output',
  'role_arn',
  'source_profile',
  'mfa_serial',
  'duration_seconds',
  'role_session_name',
  'credential_process',
  'sts_regional_endpoints',
  'endpoint_url',
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
]);
const sections: Readonly<Record<string, RegExp>> = {
  '~/.aws/config': /^\[(?:default|profile [\w-]+)\]$/,
  '~/.aws/credentials': /^\[(?!profile )[\w-]+\]$/,
};

const ini: Rule = ({ code, title = '' }) => {
  const section = sections[title];
  if (!section) return [`no rule for an ini file titled "${title}"`];
  const seen = new Set<string>();
  let inside = false;
  return code
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      if (line.startsWith('[')) {
        inside = true;
        const again = seen.has(line);
        seen.add(line);
        return section.test(line) && !again ? [] : [`${title} has no such section, or has it twice: ${line}`];
      }
      const [, name = ''] = /^([a-z_]+) = \S/.exec(line) ?? [];
      return inside && settings.has(name) ? [] : [`no setting: ${line}`];
    });
};

function policy(code: string, value: Record<string, unknown>): string[] {
  const first = [value.Statement].flat()[0];
  const kind = isObject(first) && 'Principal' in first ? 'trust' : 'identity';
  readPolicyText(code, kind, 'sample');
  return lintPolicyText(code, { kind, catalogue })
    .filter(({ severity }) => severity !== 'note')
    .map(({ id, message }) => `${id}: ${message}`);
}

const eventFields = [
  'eventVersion',
  'userIdentity',
  'eventSource',
  'eventName',
  'awsRegion',
  'requestParameters',
  'responseElements',
  'readOnly',
  'eventType',
  'managementEvent',
];
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A record of CloudTrail; its names are those of the call, with a small first letter. */
function event(value: Record<string, unknown>): string[] {
  const { requestParameters: asked, responseElements: answer } = value;
  if (!isObject(asked) || !isObject(answer)) return ['a record has what was asked and what was answered'];
  const inputs = getSessionToken.inputs.map(({ name }) => lowerFirst(name));
  const sizes = recordedTokenSizes.some(
    ({ size, utilization }) =>
      answer.sessionTokenSize === size && answer.sessionTokenUtilization === utilization,
  );
  return [
    ...eventFields.filter((name) => !(name in value)).map((name) => `there is no ${name}`),
    ...Object.keys(asked)
      .filter((name) => !inputs.includes(name))
      .map((name) => `the call has no ${name}`),
    ...(value.eventName === getSessionToken.name ? [] : ['it is a record of another call']),
    ...(sizes ? [] : ['no token of that size and utilization is recorded']),
  ];
}

const json: Rule = ({ code }) => {
  const read = readJson(code);
  if (!read.ok) return read.problems.map(({ message }) => message);
  if (isObject(read.value)) {
    if ('Statement' in read.value) return policy(code, read.value);
    if ('eventName' in read.value) return event(read.value);
  }
  return ['neither a policy nor a record of CloudTrail'];
};

const leavesOf = ({ name, children }: Element, above = ''): string[] =>
  children.length === 0 ? [above + name] : children.flatMap((child) => leavesOf(child, `${above}${name}.`));

/** An answer has the members of the model, and no others. */
const xml: Rule = ({ code }) => {
  const answer = readXml(code.trim());
  const result = `${getSessionToken.name}Result`;
  const expected = [
    ...getSessionTokenOutputs.map(({ path }) => `${answer.name}.${result}.${path}`),
    `${answer.name}.ResponseMetadata.RequestId`,
  ];
  const found = leavesOf(answer);
  return [
    ...(answer.name === `${getSessionToken.name}Response` ? [] : [`no answer to the call: ${answer.name}`]),
    ...found.filter((path) => !expected.includes(path)).map((path) => `the answer has no ${path}`),
    ...expected.filter((path) => !found.includes(path)).map((path) => `${path} is missing`),
  ];
};

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const recorded = ['errors', 'client-errors', 'cases'].flatMap((folder) =>
  readdirSync(new URL(`content/${folder}/`, root)).map((name) =>
    collapsed(textOf(`content/${folder}/${name}`)),
  ),
);
/** What a program says is quoted: an entry or a case has it, with its source. */
const text: Rule = ({ code }) =>
  recorded.some((entry) => entry.includes(collapsed(code))) ? [] : ['no entry and no case has this text'];

const yaml: Rule = ({ code, title = '' }) => {
  if (title !== 'account.yaml') return [`no rule for a YAML file titled "${title}"`];
  parseAccount(parseYaml(code), title);
  return [];
};

const byLanguage: Readonly<Record<string, Rule>> = {
  sh: grammar('bash', ownCommands),
  powershell: grammar('powershell'),
  js: grammar('javascript'),
  python: grammar('python'),
  r: grammar('r'),
  ini,
  json,
  xml,
  text,
  yaml,
};

/** What is wrong with a sample; nothing where all is well. */
export async function problemsOf({ language, ...sample }: Omit<Fence, 'line'>): Promise<string[]> {
  const rule = byLanguage[language];
  if (!rule) return [`no rule for samples in "${language}"`];
  try {
    return await rule(sample);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
