import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorIdOfFailure } from '../model/client-errors.ts';
import { catalogue as siteCatalogue } from '../iam/data/index.ts';
import { clientForms } from '../model/client-forms.ts';
import { explainer } from '../model/explain.ts';
import { liveFailures } from '../model/live-failures.ts';
import { catalogue, clientErrors, serviceErrors } from './content/testing.ts';

fc.configureGlobal({ seed: 1 });

const entries = catalogue();
const explain = explainer(entries.map(({ explained }) => explained));

/** What may stand for a `…`: never a text of the catalogue itself. */
const value = fc.oneof(
  fc.uuid(),
  fc.constantFrom('129601', '20261122T104012Z', 'arn:aws:iam::123456789012:mfa/alice', 'x', 'us east 1'),
);

/** A text of the catalogue with values in it. */
const filled = (text: string): fc.Arbitrary<string> =>
  fc
    .array(value, { minLength: 6, maxLength: 6 })
    .map((values) => text.split('…').reduce((all, piece, i) => `${all}${values[i % 6] ?? ''}${piece}`));

/** Entries of the same text, and of the same code where there is none: a text alone cannot tell them apart. */
const twins = (id: string): string[] => {
  const own = entries.find((entry) => entry.id === id);
  const key = (entry: (typeof entries)[number]) => entry.texts.join('|').trim() || (entry.code ?? '');
  return entries.filter((entry) => own && key(entry) === key(own)).map((entry) => entry.id);
};

const runs = { numRuns: 3, seed: 20261122 };
const texts = entries.flatMap(({ id, texts }) => texts.map((text) => ({ id, text })));

describe('the catalogue', () => {
  it('has at least 60 entries, each with an id of its own', () => {
    expect(entries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('has an entry for each failure of a live call, in the same words', () => {
    // Their entries tell of more than this failure.
    const shared = ['not-sts', 'local-tls'];
    const failures = liveFailures.filter(({ id }) => id !== 'not-sent');
    expect(failures.length).toBeGreaterThan(5);
    for (const { id, title } of failures) {
      const entry = entries.find((one) => one.id === errorIdOfFailure(id));
      expect(entry, id).toBeDefined();
      if (!shared.includes(id)) expect(entry?.title).toBe(title);
    }
    expect(clientErrors().filter(({ live }) => live !== undefined).length).toBe(
      failures.length - shared.length,
    );
  });
});

describe('a pasted text', () => {
  it.each(texts)('$id first: $text', ({ id, text }) => {
    fc.assert(
      fc.property(filled(text), (pasted) => {
        expect(twins(id)).toContain(explain(pasted)[0]?.id);
      }),
      runs,
    );
  });

  it.each(serviceErrors().filter(({ message }) => message !== ''))(
    '$id first, in the form of each client',
    ({ id, code, status, message }) => {
      fc.assert(
        fc.property(filled(message), fc.uuid(), fc.constantFrom(...clientForms), (said, requestId, form) => {
          const printed = form.print({ code, status, message: said, requestId });
          expect(twins(id), form.id).toContain(explain(printed)[0]?.id);
        }),
        { ...runs, numRuns: 8 },
      );
    },
  );

  it.each(serviceErrors())('$id among those named for its code', ({ id, code, message }) => {
    const found = explain(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`).map(
      (match) => match.id,
    );
    expect(found).toContain(id);
  });

  const invalidCode = 'MultiFactorAuthentication failed with invalid MFA one time pass code. ';
  it.each([
    [
      'an answer of STS',
      `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n  <Error>\n    <Type>Sender</Type>\n    <Code>AccessDenied</Code>\n    <Message>${invalidCode}</Message>\n  </Error>\n  <RequestId>16fc956c-311e-4199-bee1-1680236e9698</RequestId>\n</ErrorResponse>`,
    ],
    ['JSON', JSON.stringify({ Error: { Code: 'AccessDenied', Message: invalidCode, Type: 'Sender' } })],
    ['HTML', `<td>MultiFactorAuthentication failed with&#32;invalid MFA one&nbsp;time pass code.</td>`],
    [
      'colours',
      '\u001b[31maws: [ERROR]: MultiFactorAuthentication failed with \u001b[1minvalid MFA one time pass code.\u001b[0m',
    ],
    [
      'lines broken by a terminal',
      'MultiFactorAuthentication failed with inva\nlid MFA one time pass co\nde. ',
    ],
    ['a quotation', '> MultiFactorAuthentication failed with invalid MFA one time pass code.\n> what now?'],
    ['another case', invalidCode.toUpperCase()],
    ['a piece of it', 'invalid MFA one time pass code'],
    [
      'a stack trace',
      `${'    at Object.send (/srv/app/node_modules/x.js:10:5)\n'.repeat(200)}AccessDenied: ${invalidCode}\n${'    at y (z.js:1:1)\n'.repeat(200)}`,
    ],
  ])('is known in the form of %s', (_, pasted) => {
    expect(explain(pasted)[0]?.id).toBe('mfa-invalid-code');
  });

  it.each(clientForms)('is known by a piece of its text in the form of $id', ({ print }) => {
    const message = 'MultiFactorAuthentication failed, unable to validate MFA code.';
    const printed = print({ code: 'AccessDenied', status: 403, message, requestId: '16fc956c-311e-4199' });
    expect(explain(printed)[0]?.id).toBe('mfa-unable-to-validate');
  });

  it('leads to another cause where something beside it says so', () => {
    const message =
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.';
    expect(explain(message)[0]?.id).toBe('mfa-unable-to-validate');
    const command = 'aws sts get-session-token --serial-number arn:aws:iam::123456789012:user/alice';
    expect(explain(`$ ${command}\n${message}`)[0]?.id).toBe('mfa-serial-not-yours');
  });

  it.each([
    ['GetSessionToken', '.', 'invalid-client-token-id'],
    ['GetCallerIdentity', '', 'token-not-valid-here'],
    ['GetWebIdentityToken', '', 'token-not-valid-here'],
    ['ListUsers', '', 'iam-without-mfa'],
    ['GetAccountSummary', '', 'iam-without-mfa'],
    ['ListQueues', '', 'query-service-token'],
    ['DescribeStacks', '', 'query-service-token'],
  ])('tells an invalid token at %s apart from the same words elsewhere', (operation, end, id) => {
    const line = `An error occurred (InvalidClientTokenId) when calling the ${operation} operation: The security token included in the request is invalid${end}`;
    const found = explain(line).map((match) => match.id);
    expect(found[0]).toBe(id);
    if (id !== 'iam-without-mfa') expect(found).not.toContain('iam-without-mfa');
  });

  it('names IAM too where an invalid token comes without an operation', () => {
    const found = explain(
      'InvalidClientTokenId: The security token included in the request is invalid\n\tstatus code: 403, request id: 8b1f0c1e',
    ).map((match) => match.id);
    expect(found[0]).toBe('token-not-valid-here');
    expect(found).toContain('iam-without-mfa');
  });

  it('knows every operation of IAM', () => {
    const iam = siteCatalogue.actions('iam').map((action) => action.slice('iam:'.length));
    expect(iam.length).toBeGreaterThan(150);
    const entry = clientErrors().find(({ id }) => id === 'iam-without-mfa');
    expect(entry?.operations).toEqual(iam);
  });

  const user = 'arn:aws:iam::111122223333:user/ops/bob';
  const id = '8b1f0c1e-7a1d-4f5e-9c39-0d6f0a6f1b52';
  it.each([
    [
      'policy-denies',
      `An error occurred (UnauthorizedOperation) when calling the StopInstances operation: You are not authorized to perform this operation. User: ${user} is not authorized to perform: ec2:StopInstances on resource: arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b2c3d4e5f67890 with an explicit deny in an identity-based policy. Encoded authorization failure message: 0l-KPWQJ8q5z3YatP3Ybgb5lf0dibDhN6KaE3jQ5Bu4hNkP1BxfK`,
    ],
    [
      'policy-denies',
      `An error occurred (AccessDenied) when calling the ListUsers operation: User: ${user} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::111122223333:user/ with an explicit deny`,
    ],
    [
      'policy-denies',
      `An error occurred (AccessDenied) when calling the GetObject operation: User: ${user} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::reports/2026.csv" with an explicit deny in a resource-based policy`,
    ],
    [
      'policy-denies',
      `operation error Lambda: ListFunctions, https response error StatusCode: 403, RequestID: ${id}, api error AccessDeniedException: User: ${user} is not authorized to perform: lambda:ListFunctions on resource: * with an explicit deny in a service control policy`,
    ],
    [
      'policy-allows-not',
      `aws: [ERROR]: An error occurred (AccessDeniedException) when calling the ListSecrets operation: User: ${user} is not authorized to perform: secretsmanager:ListSecrets because no identity-based policy allows the secretsmanager:ListSecrets action`,
    ],
    [
      'policy-allows-not',
      `An error occurred (AccessDenied) when calling the DecodeAuthorizationMessage operation: User: ${user} is not authorized to perform: sts:DecodeAuthorizationMessage`,
    ],
    [
      'assume-role-denied',
      `An error occurred (AccessDenied) when calling the AssumeRole operation: User: ${user} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/Admin`,
    ],
    [
      's3-access-denied',
      'An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied',
    ],
    [
      's3-access-denied',
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>4442587FB7D0A2F9</RequestId><HostId>vzwSxv0zXKn1Xf0=</HostId></Error>`,
    ],
    ['s3-access-denied', 'Access Denied'],
    [
      'ec2-unauthorized-operation',
      'An error occurred (UnauthorizedOperation) when calling the DescribeVolumes operation: You are not authorized to perform this operation.',
    ],
    [
      'ec2-unauthorized-operation',
      `<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation.</Message></Error></Errors><RequestID>${id}</RequestID></Response>`,
    ],
    ['s3-access-denied', 'An error occurred (403) when calling the HeadObject operation: Forbidden'],
    [
      's3-access-denied',
      `software.amazon.awssdk.services.s3.model.S3Exception: Access Denied (Service: S3, Status Code: 403, Request ID: ${id})`,
    ],
    [
      's3-token-expired',
      'An error occurred (ExpiredToken) when calling the ListBuckets operation: The provided token has expired.',
    ],
    [
      'ec2-request-expired',
      `operation error EC2: DescribeRegions, https response error StatusCode: 400, RequestID: ${id}, api error RequestExpired: Request has expired.`,
    ],
    [
      's3-key-unknown',
      '<Error><Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records.</Message><AWSAccessKeyId>ASIAIOSFODNN7EXAMPLE</AWSAccessKeyId></Error>',
    ],
    ['policy-allows-not', 'AccessDenied'],
    ['policy-allows-not', `AccessDeniedException (request ${id})`],
    ['ec2-unauthorized-operation', 'UnauthorizedOperation'],
  ])('of a policy, of another service: %s for %s', (wanted, pasted) => {
    expect(explain(pasted)[0]?.id).toBe(wanted);
    const mfa = explain(pasted).filter((match) => match.id.startsWith('mfa-') && match.how !== 'code');
    expect(mfa).toEqual([]);
  });

  it('names no refusal of STS for the bare code of another service', () => {
    const line = 'An error occurred (AccessDenied) when calling the PutWidget operation: no widgets today';
    const sts = serviceErrors().map((entry) => entry.id);
    expect(explain(line).map((match) => match.id)).toEqual(['policy-allows-not', 's3-access-denied']);
    const own = explain(line.replace('PutWidget', 'GetSessionToken')).map((match) => match.id);
    expect(own.filter((name) => sts.includes(name)).length).toBeGreaterThan(0);
  });

  it('does not prefer an entry by what stands beside a code alone', () => {
    const near = 'arn:aws:iam::123456789012:user/alice';
    const order = explain('AccessDenied').map((match) => match.id);
    expect(explain(`AccessDenied ${near}`).map((match) => match.id)).toEqual(order);
  });

  it('does not take a word within another', () => {
    expect(explain('the upload failed').map(({ id }) => id)).not.toContain('browser-failed-to-fetch');
  });

  it.each(['', ' \n ', 'hello', 'it does not work', '…', '&#99999999;'])('finds nothing in %j', (pasted) => {
    expect(explain(pasted)).toEqual([]);
  });

  it('gives nothing of it back', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const found = explain(
      `AWS_SECRET_ACCESS_KEY=${secret} The config profile (${secret}) could not be found`,
    );
    expect(found[0]?.id).toBe('cli-profile-missing');
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('never stops the page, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (pasted) => {
        expect(explain(pasted).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });

  it.each([
    ['words', 'the request failed and '.repeat(4500)],
    ['beginnings', "Value 'x' at 'tokenCode' failed 1 validation error detected: ".repeat(1700)],
    ['one sign', '1'.repeat(100_000)],
    ['backslashes', '\\'.repeat(100_000)],
    ['ampersands', '&#'.repeat(50_000)],
    ['quotation marks and spaces', `' `.repeat(50_000)],
  ])('of 100 kB of %s takes less than a second', (_, pasted) => {
    const started = performance.now();
    explain(pasted);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
