/** Fills in a bare message as a signer does, and sends it as it stands. */
import { createHash, createHmac } from 'node:crypto';
import { connect } from 'node:net';
import type { Credentials } from './account.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The message with its date, key id, session token and signature (Signature Version 4) in their places. */
export function fillIn(message: string, credentials: Credentials, at: Date): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const date = stamp.slice(0, 8);
  const text = message
    .replaceAll('<date and time>', stamp)
    .replaceAll('<date>', date)
    .replaceAll('<access key id>', credentials.accessKeyId)
    .replaceAll('<SessionToken of the answer>', credentials.sessionToken ?? '');
  const [head = '', body = ''] = text.trimEnd().split('\n\n');
  const headers = new Map(
    head
      .split('\n')
      .slice(1)
      .map((line) => {
        const colon = line.indexOf(': ');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)] as const;
      }),
  );
  const [, scope = '', signed = ''] =
    /Credential=[^/]+\/(\S+), SignedHeaders=(\S+),/.exec(headers.get('authorization') ?? '') ?? [];
  const lines = signed.split(';').map((name) => `${name}:${headers.get(name) ?? ''}\n`);
  const canonical = ['POST', '/', '', lines.join(''), signed, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${credentials.secretAccessKey}`);
  const signature = hmac(key, toSign).toString('hex');
  return [head.replace('<signature>', signature), body].join('\n\n');
}

/** Sends the message over a connection of its own, and gives the whole answer. */
export function sendMessage(message: string, port: number): Promise<string> {
  const [head = '', body = ''] = message.split('\n\n');
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${head.replaceAll('\n', '\r\n')}\r\n\r\n${body}`);
    });
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      answer += chunk;
      if (/<\/\w+Response>\s*$/.test(answer)) socket.end();
    });
    socket.on('close', () => {
      done(answer);
    });
    socket.on('error', fail);
  });
}
