import { describe, expect, it } from 'vitest';
import { defaultDestination, resolve, type EndpointKind } from './destination.ts';

const to = (kind: EndpointKind, custom = '') =>
  resolve({ ...defaultDestination, regionId: 'eu-west-1', kind, custom });

describe('resolve', () => {
  it.each<[EndpointKind, string, string]>([
    ['regional', 'sts.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['fips', 'sts-fips.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['dual-stack', 'sts.eu-west-1.api.aws', 'eu-west-1'],
    ['fips-dual-stack', 'sts-fips.eu-west-1.api.aws', 'eu-west-1'],
    ['global', 'sts.amazonaws.com', 'us-east-1'],
  ])('%s goes to %s', (kind, host, region) => {
    expect(to(kind)).toMatchObject({ ok: true, target: { origin: `https://${host}`, host, region } });
  });

  it.each(['http://127.0.0.1:4566', '127.0.0.1:4566', ' http://127.0.0.1:4566/ '])('takes %s', (custom) => {
    const target = { origin: 'http://127.0.0.1:4566', host: '127.0.0.1:4566', region: 'eu-west-1' };
    expect(to('custom', custom)).toEqual({ ok: true, target });
  });

  it.each([
    ['', 'Type the address'],
    ['https://collector.example', 'Only 127.0.0.1'],
    ['http://127.0.0.1.collector.example', 'Only 127.0.0.1'],
    ['http://127.0.0.1@collector.example', 'name or password'],
    ['http://localhost.', 'Only 127.0.0.1'],
    ['http://[::1]:4566', 'cannot name'],
    ['ftp://127.0.0.1', 'no address of http'],
    ['http://127.0.0.1:99999', 'no address of http'],
    ['http://127.0.0.1:6000', 'no port 6000'],
    ['localhost:0', 'no port 0'],
    ['https://localhost:22', 'no port 22'],
    ['http://127.0.0.1:4566/path', 'Only scheme'],
    ['http://127.0.0.1:4566?x=1', 'Only scheme'],
  ])('refuses %s', (custom, why) => {
    const resolved = to('custom', custom);
    expect(resolved.ok ? '' : resolved.message).toContain(why);
  });
});
