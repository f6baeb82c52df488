import { describe, expect, it } from 'vitest';
import { keyFindings, pastedBlock } from './keys.ts';

const id = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

describe('keyFindings', () => {
  it('has nothing against a long-term key', () => {
    expect(keyFindings({ accessKeyId: id, secretAccessKey: secret })).toEqual([]);
  });

  it.each([
    ['', secret, 'accessKeyId', 'blocked', 'is needed'],
    ['ASIAIOSFODNN7EXAMPLE', secret, 'accessKeyId', 'blocked', 'of a session'],
    ['AKIA', secret, 'accessKeyId', 'blocked', 'no access key id'],
    ['FwoG'.repeat(90), secret, 'accessKeyId', 'blocked', 'session token'],
    ['testtesttesttest', secret, 'accessKeyId', 'doubtful', 'begin with AKIA'],
    [id, '', 'secretAccessKey', 'blocked', 'is needed'],
    [id, id, 'secretAccessKey', 'blocked', 'an access key id'],
    [id, 'x'.repeat(400), 'secretAccessKey', 'blocked', 'session token'],
    [id, `${secret.slice(0, 20)} ${secret.slice(20)}`, 'secretAccessKey', 'blocked', 'white space'],
    [id, 'test', 'secretAccessKey', 'doubtful', 'this has 4'],
  ])('%s with %s', (accessKeyId, secretAccessKey, field, severity, message) => {
    expect(keyFindings({ accessKeyId, secretAccessKey })).toMatchObject([
      { field, severity, message: expect.stringContaining(message) as string },
    ]);
  });

  it('never says a value', () => {
    const text = JSON.stringify(
      keyFindings({ accessKeyId: 'ASIASECRETSECRETSECR', secretAccessKey: `${secret}x` }),
    );
    expect(text).not.toContain('SECRETSECR');
    expect(text).not.toContain(secret);
  });
});

describe('pastedBlock', () => {
  it.each([
    ['a shell', `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY="${secret}"`],
    ['a credentials file', `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`],
    ['the JSON of the CLI', JSON.stringify({ AccessKey: { AccessKeyId: id, SecretAccessKey: secret } })],
  ])('reads %s', (_name, text) => {
    expect(pastedBlock(text)).toEqual({ accessKeyId: id, secretAccessKey: secret, hasToken: false });
  });

  it('sees a session token', () => {
    expect(pastedBlock(`AWS_SESSION_TOKEN=FwoGZXIvYXdzEXAMPLE0000`)).toEqual({ hasToken: true });
  });

  it('sees a bare session token', () => {
    expect(pastedBlock(`${'IQoJb3JpZ2luX2Vj+/'.repeat(20)}==\n`)).toEqual({ hasToken: true });
  });

  it('takes a bare key for no block', () => {
    expect(pastedBlock(secret)).toBeUndefined();
  });
});
