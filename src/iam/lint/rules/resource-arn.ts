import { arnSegments } from '../../operators/text.ts';
import { leftOut } from '../../text-matcher.ts';
import type { JsonPath } from '../../../json/values.ts';
import type { Found, PolicyRule } from '../finding.ts';

const wild = /[*?]|\$\{/;

/** What is wrong with the form of an ARN with wildcards in it; undefined where nothing is. */
function problemOf(text: string): string | undefined {
  const segments = arnSegments(text + leftOut(text));
  if (!text.startsWith('arn:')) return `${text === '' ? 'An empty text' : text} is no ARN and not *.`;
  const [, partition = '', service = '', , account = ''] = segments ?? [];
  if (!wild.test(partition) && !/^aws(?:-[a-z-]+)?$/.test(partition)) return `${partition} is no partition.`;
  if (service === '') return 'An ARN names a service.';
  if (!wild.test(account) && account !== '' && account !== 'aws' && !/^\d{12}$/.test(account)) {
    return `${account} is no account: it has 12 digits.`;
  }
  return undefined;
}

/** Of an ARN with parts left out what AWS reads; nothing is said where its last part is a star. */
function short(text: string, path: JsonPath): Found[] {
  const whole = text + leftOut(text);
  if (whole === text || text.endsWith('*')) return [];
  return [
    {
      path,
      severity: 'note',
      message: `An ARN has six parts; AWS reads this one as ${whole}.`,
      detail: 'A part that is left out stands for any.',
      fix: { label: 'Write all parts', edits: [{ kind: 'set', path, value: whole }] },
    },
  ];
}

/** Resources are ARNs, with wildcards in them, or `*`. */
export const resourceArn: PolicyRule = {
  id: 'resource-arn',
  severity: 'refused',
  summary: 'A resource is no ARN.',
  detail: 'Write arn:partition:service:region:account:resource, or * for every resource.',
  evidence: 'documented',
  source: 'IAM User Guide, IAM JSON policy elements: Resource',
  check: ({ texts }) =>
    texts('Resource', 'NotResource').flatMap(({ text, path }): Found[] => {
      const problem = text === '*' ? undefined : problemOf(text);
      if (problem === undefined) return short(text, path);
      const lower = text.replace(/^arn:/i, 'arn:');
      const fixed = lower !== text && problemOf(lower) === undefined;
      return [
        {
          path,
          message: problem,
          fix: fixed
            ? { label: 'Write arn in small letters', edits: [{ kind: 'set', path, value: lower }] }
            : undefined,
        },
      ];
    }),
};
