import { describe, expect, it } from 'vitest';
import { getSessionToken } from '../../model/operation.ts';
import type { RequestContext } from '../../request/finding.ts';
import { alicesSerial } from '../testing.ts';
import { requestService } from './request-service.ts';

const context: RequestContext = {
  mode: 'simulated',
  caller: {
    kind: 'user',
    name: 'alice',
    accountId: '123456789012',
    devices: [{ serialNumber: alicesSerial, status: 'Enabled' }],
  },
  region: { id: 'us-east-1', deactivated: false },
};
const service = requestService({ context: () => context, code: () => '417302' }, (path) => `/base${path}`);
const at = (marked: string) => service.complete(marked.replace('|', ''), marked.indexOf('|'));
const marked = (text: string): string[] =>
  service.markers(text).map(({ offset, length }) => text.slice(offset, offset + length));

describe('markers of a request', () => {
  it('are none for a request that is right', () => {
    expect(service.markers('{}')).toEqual([]);
  });

  it('stand on the part of the value that is wrong, with the way to the reference', () => {
    const text = '{ "SerialNumber": "arn:aws:iam::123456789012:user/alice", "TokenCode": "417302" }';
    expect(marked(text)).toContain(':user/');
    const [marker] = service.markers(text);
    expect(marker?.severity).toBe('error');
    expect(marker?.link?.href).toMatch(/^\/base\//);
  });

  it('stand on the name of a member that does not exist', () => {
    expect(marked('{ "TokenCod": "417302" }')).toEqual(['"TokenCod"']);
  });

  it('stand where the text cannot be read', () => {
    const [marker] = service.markers('{ "TokenCode": }');
    expect(marker).toMatchObject({ offset: 15, message: 'A value is wanted here.' });
  });

  it('leave the caller and the region to their own place', () => {
    const session = requestService(
      {
        context: () => ({ ...context, caller: { ...context.caller, kind: 'session' } }),
        code: () => undefined,
      },
      (path) => path,
    );
    expect(session.markers('{}')).toEqual([]);
  });
});

describe('fixes of a request', () => {
  it('change the one value and keep the rest as it is written', () => {
    const text = '{"TokenCode":"417 302",   "SerialNumber": "arn:aws:iam::123456789012:mfa/alice"}';
    const [marker] = service.markers(text);
    expect(service.fixes(text, marker!)[0]?.text).toBe(text.replace('417 302', '417302'));
  });

  it('are none for a text that has become unreadable, and for a marker of another service', () => {
    const text = '{"TokenCode":"417 302"}';
    const [marker] = service.markers(text);
    expect(service.fixes('{', marker!)).toEqual([]);
    expect(service.fixes(text, { ...marker! })).toEqual([]);
  });
});

describe('completion in a request', () => {
  it('offers the members that are not there yet', () => {
    const offered = at('{ "TokenCode": "417302", | }');
    expect(offered.map(({ label }) => label)).toEqual([
      'DurationSeconds',
      'SerialNumber',
      'MinimumSessionTokenSize',
    ]);
    expect(offered[1]).toMatchObject({ insert: '"SerialNumber": ""', caret: 17 });
  });

  it('takes the place of what is written, and puts no second colon', () => {
    const text = '{ "Tok": "417302" }';
    const [first] = service.complete(text, 5).filter(({ label }) => label === 'TokenCode');
    expect(first).toMatchObject({ offset: 2, length: 5, insert: '"TokenCode"' });
  });

  it('puts a comma before the member that follows', () => {
    const [offered] = at('{\n  |\n  "TokenCode": "417302"\n}');
    expect(offered?.insert).toBe('"DurationSeconds": ,');
    expect(offered?.caret).toBe(19);
  });

  it('offers devices, the code on the device, and durations', () => {
    expect(at('{ "SerialNumber": | }')).toMatchObject([{ insert: `"${alicesSerial}"`, detail: 'of alice' }]);
    expect(at('{ "TokenCode": "4|" }')).toMatchObject([{ label: '417302', insert: '"417302"', length: 3 }]);
    expect(at('{ "DurationSeconds": | }').map(({ insert }) => insert)).toContain('129600');
    expect(at('{ "MinimumSessionTokenSize": | }')).toEqual([]);
    expect(at('{ "a": { | } }')).toEqual([]);
  });
});

it.each(getSessionToken.inputs.map(({ name }) => name))('says what %s is', (name) => {
  const hover = service.hover(`{ "${name}": 1 }`, 4);
  expect(hover?.title).toBe(name);
  expect(hover?.link?.href).toBe(`/base/reference/parameters/#${name.toLowerCase()}`);
});
