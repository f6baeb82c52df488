import { describe, expect, it } from 'vitest';
import { utf8 } from './encoding.ts';
import { createSts, type StsAnswer } from './service.ts';
import { headerValue, type WireRequest } from './wire.ts';

const sts = createSts(
  {
    accountId: '123456789012',
    root: { accessKeys: [], mfaDevices: [] },
    users: [],
    roles: [],
    sts: { deactivatedRegions: [], optedInRegions: [], globalEndpointTokenVersion: 1 },
  },
  { clock: () => Date.parse('2026-11-22T10:40:12Z'), random: (n) => new Uint8Array(n).fill(7) },
);

const ask = (over: Partial<WireRequest> & { form?: string } = {}): StsAnswer =>
  sts.handle({
    method: 'POST',
    target: '/',
    headers: [
      ['host', 'sts.eu-west-1.amazonaws.com'],
      ['content-type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ],
    body: utf8(over.form ?? 'Action=GetSessionToken&Version=2011-06-15'),
    ...over,
  });

describe('answers below the service', () => {
  it('sends a visitor without an Action away, with the ids of the call', () => {
    const { response } = ask({ method: 'GET', target: '/?Version=2011-06-15', body: new Uint8Array() });
    expect(response.status).toBe(302);
    expect(headerValue(response.headers, 'location')).toBe('https://aws.amazon.com/iam?Version=2011-06-15');
    expect(headerValue(response.headers, 'x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.body).toBe('');
  });

  it('does the same for a form without a content type', () => {
    const { response } = ask({ headers: [['host', 'sts.amazonaws.com']] });
    expect(response.status).toBe(302);
    expect(headerValue(response.headers, 'location')).toBe('https://aws.amazon.com/iam');
  });

  it('lets nothing into a header that would end it', () => {
    const { response } = ask({ method: 'GET', target: '/?a=\r\nb: é\uD800', body: new Uint8Array() });
    expect(headerValue(response.headers, 'location')).toBe(
      'https://aws.amazon.com/iam?a=%0D%0Ab:%20%C3%A9%EF%BF%BD',
    );
    const preflight = ask({
      method: 'OPTIONS',
      headers: [
        ['Origin', 'https://example.com'],
        ['Access-Control-Request-Headers', 'authorization,\r\nset-cookie: a=b\u0000\uD800'],
      ],
    });
    expect(headerValue(preflight.response.headers, 'access-control-allow-headers')).toBe(
      'authorization,set-cookie: a=b',
    );
  });

  it('knows one path', () => {
    expect(ask({ target: '/other' }).response).toMatchObject({
      status: 404,
      body: '<UnknownOperationException/>\n',
    });
  });

  it.each(['PROPFIND', 'PUT', 'DELETE', 'HEAD'])('answers %s with an empty 400', (method) => {
    expect(ask({ method }).response).toMatchObject({ status: 400, body: '' });
  });

  it('takes ten million bytes and not one more', () => {
    const padding = (length: number): Uint8Array => new Uint8Array(length).fill(0x61);
    expect(ask({ body: padding(10_000_000) }).response.status).toBe(302);
    const { response } = ask({ body: padding(10_000_001) });
    expect(response.status).toBe(413);
    expect(headerValue(response.headers, 'x-amzn-requestid')).toBeUndefined();
  });

  it('answers a broken percent-encoding with an empty 400', () => {
    expect(ask({ form: 'Action=%E0%A4%A' }).response).toMatchObject({ status: 400, body: '' });
  });
});

describe('preflights', () => {
  const preflight = (headers: [string, string][], target = '/'): StsAnswer =>
    ask({
      method: 'OPTIONS',
      target,
      headers: [['host', 'sts.amazonaws.com'], ...headers],
      body: new Uint8Array(),
    });

  it('allow the headers asked for, as they were written, on any path', () => {
    const { response } = preflight(
      [
        ['Origin', 'https://foo.example'],
        ['Access-Control-Request-Method', 'POST'],
        ['Access-Control-Request-Headers', 'Content-Type,amz-sdk-invocation-id'],
      ],
      '/nowhere',
    );
    expect(response.status).toBe(200);
    expect(headerValue(response.headers, 'access-control-allow-headers')).toBe(
      'Content-Type,amz-sdk-invocation-id',
    );
    expect(headerValue(response.headers, 'access-control-allow-origin')).toBe('*');
    expect(headerValue(response.headers, 'access-control-expose-headers')).toContain('Date');
  });

  it('need an Origin', () => {
    expect(preflight([]).response.status).toBe(404);
  });
});

describe('dispatch', () => {
  it.each([
    [
      'Action=NoSuchAction&Version=2011-06-15',
      'Could not find operation NoSuchAction for version 2011-06-15',
    ],
    ['Action=&Version=2011-06-15', 'Could not find operation  for version 2011-06-15'],
    [
      'Action=GetCallerIdentity',
      'Could not find operation GetCallerIdentity for version NO_VERSION_SPECIFIED',
    ],
    ['Action=GetCallerIdentity&Version=', 'Could not find operation GetCallerIdentity for version '],
  ])('refuses %s in its own namespace', (form, message) => {
    const { response, trace } = ask({ form });
    expect(response.status).toBe(400);
    expect(response.body).toContain(
      '<ErrorResponse xmlns="http://webservices.amazon.com/AWSFault/2005-15-09">',
    );
    expect(response.body).toContain(`<Message>${message}</Message>`);
    expect(trace).toMatchObject([{ id: 'dispatch', outcome: 'refused' }]);
  });

  it('of a duplicate takes the first', () => {
    const { response } = ask({ form: 'Action=First&Action=GetCallerIdentity&Version=2011-06-15' });
    expect(response.body).toContain('operation First ');
  });
});

it('writes errors as STS does, byte for byte', () => {
  const { response } = ask();
  expect(response.body).toBe(`<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>MissingAuthenticationToken</Code>
    <Message>Request is missing Authentication Token</Message>
  </Error>
  <RequestId>07070707-0707-4707-8707-070707070707</RequestId>
</ErrorResponse>
`);
  expect(headerValue(response.headers, 'content-length')).toBe(String(utf8(response.body).length));
  expect(headerValue(response.headers, 'content-type')).toBe('text/xml');
});

it('writes errors as JSON where that is asked for', () => {
  const { response } = ask({
    headers: [
      ['accept', 'application/json'],
      ['content-type', 'application/x-www-form-urlencoded'],
    ],
  });
  expect(response.body).toBe(
    '{"Error":{"Code":"MissingAuthenticationToken","Message":"Request is missing Authentication Token","Type":"Sender"},"RequestId":"07070707-0707-4707-8707-070707070707"}',
  );
});

it('names region and kind of endpoint in the extended request id', () => {
  const idOf = (host: string): string => {
    const { response } = ask({
      headers: [
        ['host', host],
        ['content-type', 'application/x-www-form-urlencoded'],
      ],
    });
    return atob(headerValue(response.headers, 'x-amz-sts-extended-request-id') ?? '');
  };
  expect(idOf('sts.eu-west-1.amazonaws.com')).toMatch(/^1:eu-west-1:S:1795344012000:R:[A-Za-z0-9]{8}$/);
  expect(idOf('sts.amazonaws.com')).toMatch(/^1:us-east-1:S:1795344012000:G:[A-Za-z0-9]{8}$/);
});

it('answers through fetch as it does through handle', async () => {
  const response = await sts.fetch(
    new Request('https://sts.eu-west-1.amazonaws.com/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    }),
  );
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('<Code>MissingAuthenticationToken</Code>');
});
