import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Codes, type Terminal } from '../../scripts/verify/codes.ts';
import { exampleIdentity, identityOf } from '../../scripts/verify/identity.ts';
import { leafAt, readBody } from '../../scripts/verify/leaves.ts';
import { intervalOf, originOf } from '../../scripts/verify/parties.ts';
import { recordingOf } from '../../scripts/verify/recording.ts';
import { Redactor } from '../../scripts/verify/redact.ts';
import { differenceTable, notRunTable, summary } from '../../scripts/verify/report.ts';
import { pacer, type Time } from '../../scripts/verify/time.ts';
import { viewOf } from '../../scripts/verify/view.ts';
import { caseSchema, type Case } from '../../src/model/case.ts';
import type { WireResponse } from '../../src/sts/wire.ts';
import { loadAccounts, loadCases } from '../cases/load.ts';

const start = Date.parse('2026-11-22T10:40:12Z');

function virtualTime(): Time & { waited: number[] } {
  let now = start;
  const waited: number[] = [];
  return {
    waited,
    now: () => now,
    sleep: (milliseconds) => {
      waited.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

describe('the pace', () => {
  it('is two requests a second at most, but on this machine', async () => {
    expect(intervalOf(undefined)).toBe(500);
    expect(intervalOf(new URL('https://sts.example.com'))).toBe(500);
    expect(intervalOf(new URL('http://127.0.0.1:1'))).toBe(0);
    const time = virtualTime();
    const pass = pacer(intervalOf(undefined), time);
    const at: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      await pass();
      at.push(time.now());
    }
    expect(at.map((instant, i) => instant - (at[i - 1] ?? instant - 500))).toEqual(Array(10).fill(500));
  });

  it('does not wait where enough time has passed', async () => {
    const time = virtualTime();
    const pass = pacer(500, time);
    await pass();
    await time.sleep(2000);
    await pass();
    expect(time.waited).toEqual([2000]);
  });
});

describe('where requests go', () => {
  const request = {
    method: 'POST',
    target: '/',
    headers: [['Host', 'sts.eu-west-1.amazonaws.com']] as const,
    body: new Uint8Array(),
  };

  it('is the host they name, over https, or the endpoint given', () => {
    expect(originOf(request, undefined).href).toBe('https://sts.eu-west-1.amazonaws.com/');
    expect(originOf(request, new URL('http://127.0.0.1:4566')).href).toBe('http://127.0.0.1:4566/');
  });
});

describe('codes', () => {
  /** A person who types the number of the step, or what is in `typed`, `slow` milliseconds after being asked. */
  function person(time: ReturnType<typeof virtualTime>, typed: string[] = [], slow = 2000) {
    const printed: string[] = [];
    const asked: number[] = [];
    const terminal: Terminal = {
      print: (line) => {
        printed.push(line);
      },
      ask: async () => {
        asked.push(Math.floor(time.now() / 30_000));
        const code = typed.shift() ?? String(Math.floor(time.now() / 30_000)).slice(-6);
        await time.sleep(slow);
        return code;
      },
    };
    return { terminal, printed, asked };
  }

  it('are asked for once a step, and waited for', async () => {
    const time = virtualTime();
    const { terminal, asked, printed } = person(time);
    const codes = new Codes(terminal, time);
    const first = await codes.take(0);
    const second = await codes.take(0);
    expect(second).not.toBe(first);
    expect(asked[1]! - asked[0]!).toBe(1);
    expect(printed.join()).toMatch(/Waiting \d+ s for the next code/);
  });

  it('grow as old as is asked', async () => {
    const time = virtualTime();
    const { terminal, asked } = person(time);
    const code = await new Codes(terminal, time).take(-2);
    expect(code).toBe(String(asked[0]).slice(-6));
    expect(Math.floor(time.now() / 30_000) - asked[0]!).toBe(2);
  });

  it('are asked for again where they are none, or came too late', async () => {
    const time = virtualTime();
    const { terminal, printed, asked } = person(time, ['abc', '12345'], 1000);
    expect(await new Codes(terminal, time).take(0)).toMatch(/^\d{6}$/);
    expect(printed.filter((line) => line === 'A code has six digits.')).toHaveLength(2);
    expect(asked).toHaveLength(3);

    const late = person(time, [], 29_500);
    await expect(new Codes(late.terminal, time).take(0)).rejects.toThrow('No code was given.');
    expect(late.printed.join()).toContain('shows another code by now');
  });

  it('take no more than seven of a device’s nine tries in three minutes', async () => {
    const time = virtualTime();
    const { terminal, printed } = person(time);
    const codes = new Codes(terminal, time);
    const windows: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      await codes.reserve(2);
      windows.push(Math.floor(time.now() / 180_000));
    }
    const counts = new Map<number, number>();
    for (const window of windows) counts.set(window, (counts.get(window) ?? 0) + 2);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(7);
    expect(printed.join()).toContain('nine times in three minutes');
  });
});

describe('reading a body', () => {
  it('takes what stand-ins send', () => {
    const body = readBody(
      '<?xml version="1.0"?>\n<!-- a --><E xmlns="urn:a"><Error><Code>A&amp;B</Code><Empty/></Error></E>',
    );
    expect(body).toMatchObject({ kind: 'xml', root: 'E', namespace: 'urn:a' });
    expect(leafAt(body, 'Error.Code')).toBe('A&B');
    expect(body.layout).toBe(
      '<?xml version="1.0"?>\n<!-- a --><E xmlns="urn:a"><Error><Code></Code><Empty/></Error></E>',
    );
  });

  it('reads JSON', () => {
    const body = readBody('{"AResponse":{"AResult":{"Arn":"x:\\"y","N":1.5E9}}}');
    expect(body).toMatchObject({ kind: 'json', root: 'AResponse' });
    expect(body.leaves).toEqual([
      { path: 'AResult.Arn', value: 'x:"y' },
      { path: 'AResult.N', value: '1500000000' },
    ]);
    expect(body.layout).toBe('{"AResponse":{"AResult":{"Arn":…,"N":…}}}');
  });

  it.each(['', 'oops', '<a><b>', '{"a":', '<', '<a>&#x110000;&zz;</a>', '</a>'])(
    'does not throw at %j',
    (text) => {
      expect(() => readBody(text)).not.toThrow();
    },
  );
});

describe('a recording of AWS', () => {
  const main = loadAccounts().get('main')!;
  const example = exampleIdentity(main, 'user');
  const redactor = new Redactor(identityOf('arn:aws:iam::210987654321:user/c', 'AKIAC', undefined), example);
  const one = loadCases().find(({ id }) => id === 'gst-900') as Case;
  const response: WireResponse = {
    status: 200,
    headers: [
      ['Content-Type', 'text/xml'],
      ['Date', 'Sun, 22 Nov 2026 10:40:12 GMT'],
    ],
    body:
      '<GetSessionTokenResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n  <GetSessionTokenResult>\n    <Credentials>\n' +
      `      <AccessKeyId>ASIAABCDEFGHIJKLMNOP</AccessKeyId>\n      <SecretAccessKey>${'s'.repeat(40)}</SecretAccessKey>\n` +
      '      <SessionToken>tok+en==</SessionToken>\n      <Expiration>2026-11-22T10:55:11Z</Expiration>\n    </Credentials>\n' +
      '  </GetSessionTokenResult>\n</GetSessionTokenResponse>\n',
  };
  const record = (byAws: boolean) => {
    const view = viewOf(response, redactor, start);
    return recordingOf({
      yaml: 'title: a\ngroup: duration\ncaller: { user: alice }\nrequest: { action: GetSessionToken }\nexpect: { status: 200, durationSeconds: 900 }\nevidence: { kind: reported, source: old }\n',
      one,
      ours: { ...view, durationSeconds: 900 },
      theirs: view,
      redactor,
      day: '2026-11-22',
      place: 'eu-west-1',
      byAws,
      shortened: false,
    });
  };

  it('is marked recorded, with its day and region; one of a stand-in is not', () => {
    expect((parse(record(true)) as Case).evidence).toEqual({
      kind: 'recorded',
      source: 'npm run verify, 2026-11-22, eu-west-1',
    });
    expect((parse(record(false)) as Case).evidence).toEqual({
      kind: 'inferred',
      source: 'npm run verify, 2026-11-22, eu-west-1 (not AWS)',
    });
  });

  it('holds the layout of the body and none of its values', () => {
    const text = record(true);
    const { expect: recorded } = caseSchema.parse(parse(text)) as Case;
    expect(new RegExp(recorded.bodyPattern ?? '', 's').test(response.body)).toBe(true);
    expect(
      new RegExp(recorded.bodyPattern ?? '', 's').test(response.body.replace('    <Cred', '  <Cred')),
    ).toBe(false);
    expect(recorded.durationSeconds).toBe(900);
    for (const value of ['tok+en', 'ABCDEFGH', 'ssss', '10:55']) expect(text).not.toContain(value);
  });
});

describe('the report', () => {
  const results = [
    { id: 'a', title: 'A', differences: [] },
    { id: 'b', title: 'B', differences: [{ what: 'Message', ours: 'x '.repeat(60), theirs: 'y' }] },
  ];

  it('shows both sides below each other', () => {
    const lines = differenceTable(results).split('\n');
    expect(lines[0]).toBe('b: B');
    expect(lines[1]).toBe('  Message');
    expect(lines[2]).toMatch(/^ {4}ours {4}x x/);
    expect(lines.find((line) => line.includes('theirs'))).toBe('    theirs  y');
    expect(lines.every((line) => line.length <= 90)).toBe(true);
  });

  it('counts', () => {
    const notRun = [
      { id: 'c', reason: 'one' },
      { id: 'd', reason: 'two' },
      { id: 'e', reason: 'two' },
    ];
    expect(summary(results, notRun)).toBe('2 cases run: 1 the same, 1 differ. 3 not run.');
    expect(summary(results.slice(0, 1), [])).toBe('1 case run: all the same. 0 not run.');
    expect(notRunTable(notRun).split('\n')).toEqual(['     2  two', '     1  one']);
  });
});
