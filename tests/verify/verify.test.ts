import { parse } from 'yaml';
import { afterEach, describe, expect, it } from 'vitest';
import { caseSchema, type Case } from '../../src/model/case.ts';
import { headerValue, type Header, type WireRequest, type WireResponse } from '../../src/sts/wire.ts';
import { loadAccounts } from '../cases/load.ts';
import { runCase } from '../cases/run-case.ts';
import { startStandIn, type Plant, type Run, type StandIn } from './stand-in.ts';

const timeout = 60_000;
let standIn: StandIn | undefined;
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

const start = async (...options: Parameters<typeof startStandIn>): Promise<StandIn> => {
  standIn = await startStandIn(...options);
  return standIn;
};

/** Names of the cases that differ, each with what of it. */
function differing({ output }: Run): string[] {
  let id = '';
  return output.split('\n').flatMap((line) => {
    id = /^([a-z0-9-]+): /.exec(line)?.[1] ?? id;
    const what = /^ {2}(\S.*)$/.exec(line)?.[1];
    return what === undefined || !output.includes(`\n${id}: `) || /^\d/.test(what) ? [] : [`${id}: ${what}`];
  });
}

const ran = ({ output }: Run): number => Number(/^(\d+) cases run/m.exec(output)?.[1]);

describe('npm run verify, against an STS that is as ours', () => {
  it('finds no difference, and writes what it saw as cases that pass', { timeout }, async () => {
    const { verify, owner } = await start(1);
    const run = await verify(['--serial', owner.serialNumber, '--region', 'eu-west-1']);
    expect(run.code, run.output).toBe(0);
    expect(differing(run)).toEqual([]);
    expect(run.output).toMatch(/^\d+ cases run: all the same\. \d+ not run\.$/m);
    expect(ran(run)).toBeGreaterThan(105);
    expect(run.files.size).toBe(ran(run));

    const accounts = loadAccounts();
    for (const [id, text] of run.files) {
      const recording = caseSchema.parse(parse(text));
      expect(recording.run).toBe(true);
      expect(recording.evidence.source).toMatch(
        /^npm run verify, 2026-11-22, http:\/\/127\.0\.0\.1:\d+ \(not AWS\)$/,
      );
      expect((await runCase({ ...(recording as Case), id }, accounts)).join('\n')).toBe('');
    }
  });

  it('runs the cases of the root user for the root user', { timeout }, async () => {
    const { verify } = await start(2, { as: 'root' });
    const run = await verify(['--yes']);
    expect(run.code, run.output).toBe(0);
    expect([...run.files.keys()].filter((id) => id.includes('root')).length).toBeGreaterThan(2);
    expect(run.files.has('gst-900')).toBe(false);
  });

  it('needs no device, and says what it left out', { timeout }, async () => {
    const { verify } = await start(3);
    const run = await verify(['--yes']);
    expect(run.code).toBe(0);
    expect(run.output).toMatch(/^ +\d+ {2}needs an MFA device: give --serial$/m);
    expect(run.output).not.toContain('Code of your MFA device');
    expect([...run.files.keys()]).not.toContain('mfa-wrong-code');
  });
});

const form = ({ target, body }: WireRequest): URLSearchParams =>
  new URLSearchParams(new TextDecoder().decode(body) || target.split('?')[1]);
const withBody = (response: WireResponse, from: RegExp | string, to: string): WireResponse => {
  const body = response.body.replace(from, to);
  if (body === response.body) throw new Error(`nothing to change in ${response.body}`);
  const headers = response.headers.map(([name, value]): Header => [
    name,
    name === 'Content-Length' ? String(Buffer.byteLength(body)) : value,
  ]);
  return { ...response, headers, body };
};
const withHeaders = (response: WireResponse, change: (header: Header) => Header[]): WireResponse => ({
  ...response,
  headers: response.headers.flatMap(change),
});

interface Planted {
  id: string;
  what: string[];
  when: (request: WireRequest, response: WireResponse) => boolean;
  change: (response: WireResponse) => WireResponse;
}

const duration = (value: string) => (request: WireRequest) =>
  form(request).getAll('DurationSeconds').join() === value;
const tokenSize = (value: string) => (request: WireRequest) =>
  form(request).get('MinimumSessionTokenSize') === value;

/** Each changes one thing in the answer to one case alone. */
const planted: readonly Planted[] = [
  {
    id: 'proto-propfind',
    what: ['status'],
    when: ({ method }) => method === 'PROPFIND',
    change: (response) => ({ ...response, status: 405 }),
  },
  {
    id: 'auth-unknown-key',
    what: ['Code'],
    when: ({ headers }) => (headerValue(headers, 'authorization') ?? '').includes('AKIAUNKNOWNEXAMPLE00'),
    change: (response) => withBody(response, 'InvalidClientTokenId', 'InvalidAccessKeyId'),
  },
  {
    id: 'auth-wrong-service',
    what: ['Message'],
    when: (_request, { body }) => body.includes('<Message>Credential should be scoped to correct'),
    change: (response) => withBody(response, "'sts'. <", "'sts'.<"),
  },
  {
    id: 'mfa-device-deleted',
    what: ['Message'],
    when: (request) => (form(request).get('SerialNumber') ?? '').endsWith('-lost'),
    change: (response) => withBody(response, 'code.  Please', 'code. Please'),
  },
  {
    id: 'gst-malformed-decimal',
    what: ['Message'],
    when: duration('900.0'),
    change: (response) => withBody(response, '</Code>', '</Code>\n    <Message>Unknown</Message>'),
  },
  {
    id: 'gst-duration-0',
    what: ['namespace'],
    when: duration('0'),
    change: (response) => withBody(response, 'https://sts.amazonaws.com/doc/2011-06-15/', 'urn:other'),
  },
  {
    id: 'gst-0900',
    what: ['header content-type'],
    when: duration('0900'),
    change: (response) =>
      withHeaders(response, ([name, value]) => [
        [name, name === 'Content-Type' ? 'text/xml;charset=utf-8' : value],
      ]),
  },
  {
    id: 'cors-actual-post',
    what: ['header access-control-expose-headers'],
    when: ({ method, headers }) => method === 'POST' && headerValue(headers, 'origin') !== undefined,
    change: (response) =>
      withHeaders(response, (header) => (header[0] === 'Access-Control-Expose-Headers' ? [] : [header])),
  },
  {
    id: 'gst-plus-900',
    what: ['duration'],
    when: duration('+900'),
    change: (response) => withBody(response, /<Expiration>[^<]*/, '<Expiration>2026-11-22T12:00:00Z'),
  },
  {
    id: 'gst-min-token-size-small',
    what: ['SessionTokenSize'],
    when: tokenSize('100'),
    change: (response) => withBody(response, /<SessionTokenSize>\d+/, '<SessionTokenSize>689'),
  },
  {
    id: 'gst-min-token-size-4096',
    what: ['token length'],
    when: tokenSize('4096'),
    change: (response) => withBody(response, /<SessionToken>..../, '<SessionToken>'),
  },
  {
    id: 'serial-short',
    what: ['Error.Type'],
    when: (request) => form(request).get('SerialNumber') === 'abc',
    change: (response) => withBody(response, '>Sender<', '>Receiver<'),
  },
  {
    id: 'proto-unknown-parameter',
    what: ['layout of the body'],
    when: (request) => form(request).has('Unknown'),
    change: (response) => withBody(response, /(\s*<Arn>.*<\/Arn>)(\s*<UserId>.*<\/UserId>)/, '$2$1'),
  },
  {
    id: 'proto-nonroot-path-put',
    what: ['status', 'header x-amzn-requestid', 'header x-amz-sts-extended-request-id', 'layout of the body'],
    when: ({ method }) => method === 'PUT',
    change: () => {
      throw new Error('the stand-in breaks down');
    },
  },
];

const plantAll: Plant = (request, response) =>
  planted.find(({ when }) => when(request, response))?.change(response) ?? response;

describe('npm run verify, against an STS that differs', () => {
  it('finds every difference and no other', { timeout }, async () => {
    const { verify } = await start(4, { plant: plantAll });
    const run = await verify(['--yes']);
    expect(run.code).toBe(1);
    const found = differing(run);
    const ids = [...new Set(found.map((line) => line.split(': ')[0]))].sort();
    expect(ids).toEqual(planted.map(({ id }) => id).sort());
    for (const { id, what } of planted) {
      const of = found.filter((line) => line.startsWith(`${id}: `)).map((line) => line.slice(id.length + 2));
      expect(of, id).toEqual(what);
    }
    expect(run.output).toMatch(
      new RegExp(`^\\d+ cases run: \\d+ the same, ${planted.length} differ\\.`, 'm'),
    );
    // A difference in white space alone can be seen.
    expect(run.output).toContain("ours    Credential should be scoped to correct service: 'sts'. ");
  });

  it('records what it saw, not what it expected', { timeout }, async () => {
    const { verify } = await start(5, { plant: plantAll });
    const { files } = await verify(['--yes']);
    const expectation = (id: string): unknown => (parse(files.get(id) ?? '') as { expect: unknown }).expect;
    expect(expectation('proto-propfind')).toEqual({ status: 405, body: '' });
    expect(expectation('auth-unknown-key')).toMatchObject({ status: 403, code: 'InvalidAccessKeyId' });
    expect(expectation('auth-wrong-service')).toMatchObject({
      message: "Credential should be scoped to correct service: 'sts'.",
    });
    expect(expectation('gst-malformed-decimal')).toMatchObject({ message: 'Unknown' });
    expect(expectation('gst-plus-900')).toMatchObject({ durationSeconds: 4788 });
  });

  it('stops when answers stay away', { timeout }, async () => {
    const { verify, requests, close } = await start(6, {
      plant: (_request, response) => {
        if (requests.length > 12) void close();
        return response;
      },
    });
    const run = await verify(['--yes']);
    expect(run.code).toBe(1);
    expect(run.output).toMatch(/^ +theirs +none: ECONN/m);
    expect(ran(run)).toBeLessThan(20);
    standIn = undefined;
  });
});
