import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/sts/wire.ts';
import { keyOwners, logLine } from './request-log.ts';

const owners = new Map([['AKIAIOSFODNN7EXAMPLE', 'alice']]);
const authorization = (id: string): Header => [
  'Authorization',
  `AWS4-HMAC-SHA256 Credential=${id}/20261122/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=00`,
];

const line = (
  request: { method?: string; target?: string; headers?: readonly Header[]; body?: string },
  response: { status?: number; body?: string } = {},
) =>
  logLine(
    {
      request: {
        method: request.method ?? 'POST',
        target: request.target ?? '/',
        headers: request.headers ?? [],
        body: new TextEncoder().encode(request.body ?? ''),
      },
      response: { status: response.status ?? 200, headers: [], body: response.body ?? '' },
      at: Date.UTC(2026, 10, 22, 10, 40, 12),
      milliseconds: 0.44,
    },
    owners,
  );

describe('logLine', () => {
  it('tells time, method, operation, caller, status, code and duration', () => {
    expect(
      line({
        headers: [authorization('AKIAIOSFODNN7EXAMPLE')],
        body: 'Action=GetSessionToken&Version=2011-06-15',
      }),
    ).toBe('2026-11-22T10:40:12.000Z POST GetSessionToken alice 200 - 0.4 ms');
    expect(line({}, { status: 403, body: '<ErrorResponse>\n<Code>AccessDenied</Code>' })).toContain(
      ' - - 403 AccessDenied ',
    );
  });

  it('finds the code of JSON and of bare answers', () => {
    expect(line({}, { status: 400, body: '{"Error":{"Code":"Throttling"}}' })).toContain(' 400 Throttling ');
    expect(line({}, { status: 404, body: '<UnknownOperationException/>\n' })).toContain(
      ' 404 UnknownOperationException ',
    );
  });

  it('reads presigned requests', () => {
    const target =
      '/?Action=GetCallerIdentity&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20261122%2Fus-east-1&X-Amz-Signature=0';
    expect(line({ method: 'GET', target })).toContain(' GET GetCallerIdentity alice 200 ');
  });

  it('tells the id of a key it does not know', () => {
    expect(line({ headers: [authorization('ASIAQQQQQQQQQQQQQQQQ')] })).toContain(' ASIAQQQQQQQQQQQQQQQQ ');
  });

  it('shows no secret that was put in the place of a name, and no line break', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const text = line({
      target: `/?Action=${encodeURIComponent(secret)}&TokenCode=123456`,
      headers: [authorization(secret), ['X-Amz-Security-Token', 'tokentoken']],
      body: 'Action=Get%0ASession&SerialNumber=GAHT12345678',
    });
    expect(text).toBe('2026-11-22T10:40:12.000Z POST - - 200 - 0.4 ms');
  });
});

describe('keyOwners', () => {
  it('knows the keys of root and of users', () => {
    const key = (accessKeyId: string) => ({ accessKeyId, secretAccessKey: 'x', status: 'Active' as const });
    const user = {
      userName: 'bob',
      path: '/',
      userId: 'AIDA',
      accessKeys: [key('B')],
      mfaDevices: [],
      policies: [],
    };
    const sts = { deactivatedRegions: [], optedInRegions: [], globalEndpointTokenVersion: 1 as const };
    const root = { accessKeys: [key('R')], mfaDevices: [] };
    expect([...keyOwners({ accountId: '1', root, users: [user], roles: [], sts })]).toEqual([
      ['R', 'root'],
      ['B', 'bob'],
    ]);
  });
});
