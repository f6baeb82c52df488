import { describe, expect, it } from 'vitest';
import { reportOf } from './report.ts';
import type { Transport } from './transport.ts';
import { code, key, sent, sentBySession, serialNumber, service } from './testing.ts';

describe('reportOf', () => {
  it('tells request, answer and checks of a refusal', async () => {
    const report = reportOf(await sent({ SerialNumber: serialNumber, TokenCode: '417 302' }), {
      caller: 'alice, IAM user',
      link: 'https://site.example/playground/#s1=abc',
    });
    expect(report).toContain('# GetSessionToken: ValidationError\n');
    expect(report).toContain('alice, IAM user, to `sts.eu-west-1.amazonaws.com` (eu-west-1)');
    expect(report).toContain(
      '[Open this request in the playground](https://site.example/playground/#s1=abc)',
    );
    expect(report).toContain(`| SerialNumber | \`${serialNumber}\` |`);
    expect(report).toContain('| Validation | **refused** |');
    expect(report).toContain('HTTP 400, `ValidationError`');
    expect(report.endsWith('\n')).toBe(true);
  });

  it('shows the shape of a code, and not the code', async () => {
    const transport = service();
    const report = reportOf(await sent({ SerialNumber: serialNumber, TokenCode: code }, {}, transport), {
      caller: 'alice',
    });
    expect(report).toContain('| TokenCode | `######` |');
    expect(report).not.toContain(code);
  });

  it('holds no key, no token and no signature', async () => {
    const exchange = await sent();
    if (!exchange.outcome.ok) throw new Error('no session');
    const { secretAccessKey, sessionToken, accessKeyId } = exchange.outcome.result.credentials;
    const bySession = await sentBySession();
    const text = reportOf(exchange, { caller: 'a' }) + reportOf(bySession.exchange, { caller: 'b' });
    for (const secret of [key.secretAccessKey, secretAccessKey, sessionToken, ...bySession.secrets]) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain(accessKeyId);
    expect(text).not.toContain('Signature=');
  });

  it('says what came between, not only what the browser calls it', async () => {
    const transport: Transport = {
      kind: 'live',
      carry: () => Promise.reject(new TypeError('Failed to fetch')),
    };
    const failure = { title: 'No connection to the host', short: 'no connection' };
    const report = reportOf(await sent({}, {}, transport), { caller: 'A key', failure });
    expect(report).toContain('# GetSessionToken: No connection to the host\n');
    expect(report).toContain('no answer: No connection to the host (no connection).');
    expect(report).toContain('The SDK knows of it only: `TypeError: Failed to fetch`');
  });

  it('lets no value break its table or its code', async () => {
    const report = reportOf(await sent({ SerialNumber: 'a|b`c`` \n# x' }), { caller: 'x | *y*' });
    expect(report).toContain('| SerialNumber | ```a\\|b`c``  # x``` |');
    expect(report).toContain('x \\| \\*y\\*');
  });
});
