/** A stand-in for IAM and CloudTrail: it notes what a client asked, and gives the answer of a call that went well. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface OtherServices {
  url: string;
  /** What was asked so far: the fields of a form, or the JSON with the name of its target. */
  asked: readonly Readonly<Record<string, unknown>>[];
  stop: () => Promise<void>;
}

const answer = (action: string, result: string): string =>
  `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/">${result}<ResponseMetadata><RequestId>0</RequestId></ResponseMetadata></${action}Response>`;

const devices = (serialNumber: string): string =>
  `<ListMFADevicesResult><IsTruncated>false</IsTruncated><MFADevices><member><UserName>alice</UserName><SerialNumber>${serialNumber}</SerialNumber><EnableDate>2026-01-01T00:00:00Z</EnableDate></member></MFADevices></ListMFADevicesResult>`;

/** On a free port. The user who asks has one device, with this serial number. */
export async function startOtherServices(serialNumber: string): Promise<OtherServices> {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const target = request.headers['x-amz-target'];
      if (typeof target === 'string') {
        asked.push({ target, ...(JSON.parse(body) as object) });
        response.setHeader('content-type', 'application/x-amz-json-1.1').end('{"Events":[]}');
        return;
      }
      const form = Object.fromEntries(new URLSearchParams(body));
      asked.push(form);
      const result = form.Action === 'ListMFADevices' ? devices(serialNumber) : '';
      response.setHeader('content-type', 'text/xml').end(answer(form.Action ?? '', result));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
