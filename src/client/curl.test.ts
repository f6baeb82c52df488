import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createSts } from '../sts/service.ts';
import { curlCommand } from './curl.ts';
import { account, key, sent, sentBySession } from './testing.ts';

const requestOf = async (...args: Parameters<typeof sent>) => {
  const request = (await sent(...args)).attempts[0]?.request;
  if (!request) throw new Error('nothing was sent');
  return request;
};

describe('curlCommand', () => {
  it('signs anew for the region and service of the request, with keys from the environment', async () => {
    expect(curlCommand(await requestOf({ DurationSeconds: 900 }))).toBe(
      [
        `curl 'https://sts.eu-west-1.amazonaws.com/' \\`,
        `  --aws-sigv4 'aws:amz:eu-west-1:sts' \\`,
        '  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\',
        `  --data-raw 'Action=GetSessionToken&Version=2011-06-15&DurationSeconds=900'`,
      ].join('\n'),
    );
  });

  it('holds no key and no token, those of a session neither', async () => {
    const { exchange, secrets } = await sentBySession();
    const request = exchange.attempts[0]?.request;
    const command = request && curlCommand(request);
    expect(command).toContain('"X-Amz-Security-Token: $AWS_SESSION_TOKEN"');
    expect(command).not.toContain('Signature');
    for (const secret of [key.accessKeyId, key.secretAccessKey, ...secrets]) {
      expect(command).not.toContain(secret);
    }
  });

  it('lets no text of the request leave its quotes', async () => {
    const request = await requestOf();
    expect(curlCommand({ ...request, body: "a='; echo stolen; '" })).toContain(
      `--data-raw 'a='\\''; echo stolen; '\\'''`,
    );
  });

  it('has nothing for a request without a signature', () => {
    expect(curlCommand({ method: 'POST', url: 'https://x.example/', headers: [], body: '' })).toBeUndefined();
  });

  it('gets a session when sh and curl run it', async () => {
    const request = await requestOf({ DurationSeconds: 900 });
    // curl signs by the machine's clock, and no other can be given to it.
    const sts = createSts(account(), { clock: () => Date.now(), random: (n) => new Uint8Array(n) });
    let body = '';
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        body = Buffer.concat(chunks).toString();
        const headers = Object.entries(incoming.headers).map(
          ([name, value]) => [name, String(value)] as const,
        );
        const { response } = sts.handle({
          method: incoming.method ?? '',
          target: incoming.url ?? '',
          headers,
          body: new Uint8Array(Buffer.concat(chunks)),
        });
        outgoing.writeHead(response.status).end(response.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const command = curlCommand({ ...request, url: `http://127.0.0.1:${port}/` }) ?? '';
    const output = await new Promise<string>((resolve, reject) => {
      const env = {
        PATH: process.env.PATH,
        AWS_ACCESS_KEY_ID: key.accessKeyId,
        AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
      };
      const child = spawn('sh', ['-c', `${command} --silent --noproxy '*'`], { env });
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
      child.on('error', reject);
      child.on('close', () => resolve(text));
    });
    server.close();
    expect(body).toBe(request.body);
    expect(output).toContain('<SessionToken>');
  });
});
