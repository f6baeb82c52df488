import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { readPolicy } from './policy.ts';
import { credentials, policy, request } from './testing.ts';
import { readTemplate, variablesOf } from './variables.ts';

const variable = (body: string): string => `$\{${body}}`;
const home = 'arn:aws:s3:::bucket/home/';

describe('readTemplate', () => {
  it('reads the longest text of blanks in no time to speak of', () => {
    // Milliseconds of the processor; a reading that goes back and forth takes seconds.
    const start = process.cpuUsage();
    expect(readTemplate(variable(`a${' '.repeat(60_000)}!'`)).malformed).toHaveLength(1);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
  });

  it.each([
    [variable('aws:username'), [{ key: 'aws:username', fallback: undefined }]],
    [
      variable("aws:PrincipalTag/team, 'company-wide'"),
      [{ key: 'aws:PrincipalTag/team', fallback: 'company-wide' }],
    ],
    [variable("aws:username,''"), [{ key: 'aws:username', fallback: '' }]],
    [variable('aws:PrincipalTag/job title'), [{ key: 'aws:PrincipalTag/job title', fallback: undefined }]],
  ])('%s', (text, expected) => {
    expect(variablesOf(readTemplate(`a${text}b`))).toEqual(expected);
  });

  it.each(['', '}', ' }', "a,'b}", ",'b'}", 'a{b'].map((rest) => `\${${rest}`))(
    'calls %s malformed',
    (text) => {
      expect(readTemplate(text).malformed).toHaveLength(1);
    },
  );
});

/** Whether an Allow with this resource lets a request on the object through. */
function decide(
  resource: string,
  asked: string,
  credential: Parameters<typeof request>[0] = credentials.longTerm,
): string {
  const allow = policy('identity', { Effect: 'Allow', Action: 's3:GetObject', Resource: resource });
  const { decision, certain } = evaluate(request(credential, 's3:GetObject', asked), { identity: [allow] });
  return certain ? decision : `${decision}?`;
}

describe('policy variables (reference_policies_variables)', () => {
  it.each([
    ['the value of the request', `${home}${variable('aws:username')}/*`, `${home}alice/x`, 'allowed'],
    ['another value', `${home}${variable('aws:username')}/*`, `${home}bob/x`, 'implicit deny'],
    ['key names without case', `${home}${variable('AWS:UserName')}`, `${home}alice`, 'allowed'],
    [
      'a default where the key is absent',
      `${home}${variable("aws:PrincipalTag/team, 'all'")}`,
      `${home}all`,
      'allowed',
    ],
    [
      'no default where the key is present',
      `${home}${variable("aws:username, 'all'")}`,
      `${home}all`,
      'implicit deny',
    ],
    ['a star that is none', `${home}${variable('*')}`, `${home}*`, 'allowed'],
    ['a star that matches nothing else', `${home}${variable('*')}`, `${home}a`, 'implicit deny'],
    ['a dollar sign', `${home}${variable('$')}`, `${home}$`, 'allowed'],
    ['a key that cannot be known', `${home}${variable('aws:SourceVpc')}`, `${home}vpc`, 'implicit deny?'],
    ['what is malformed', `${home}\${`, `${home}\${`, 'implicit deny?'],
  ])('take %s', (_, resource, asked, expected) => {
    expect(decide(resource, asked)).toBe(expected);
  });

  it('match nothing where the key is absent: root and roles have no user name', () => {
    const resource = `${home}${variable('aws:username')}*`;
    expect(decide(resource, `${home}alice`, credentials.role)).toBe('implicit deny');
  });

  it('leave NotResource undecided where the key is absent, and deny', () => {
    const identity = [
      policy(
        'identity',
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 's3:*', NotResource: `${home}${variable('aws:username')}` },
      ),
    ];
    expect(evaluate(request(credentials.role, 's3:GetObject', `${home}x`), { identity })).toMatchObject({
      decision: 'explicit deny',
      certain: false,
    });
  });

  it('are plain text in the version of 2008 and without one', () => {
    for (const Version of ['2008-10-17', undefined]) {
      const text = `${home}${variable('aws:username')}`;
      const old = readPolicy(
        { Version, Statement: { Effect: 'Allow', Action: 's3:*', Resource: text } },
        'resource',
        'old',
      );
      expect(old.statements[0]?.resource?.matchers[0]?.matches).toHaveProperty('tokens');
    }
  });

  it('take no wildcard from a value', () => {
    const statement = {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `${home}${variable('aws:UserAgent')}`,
    };
    const identity = [policy('identity', statement)];
    const asked = (name: string) =>
      evaluate(request(credentials.longTerm, 's3:GetObject', `${home}${name}`, { 'aws:UserAgent': '*' }), {
        identity,
      }).decision;
    expect([asked('*'), asked('x')]).toEqual(['allowed', 'implicit deny']);
  });
});
