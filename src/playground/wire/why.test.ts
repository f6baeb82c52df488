import { describe, expect, it } from 'vitest';
import { serviceErrors } from '../../client/content/testing.ts';
import { sent, serialNumber } from '../../client/testing.ts';
import { wireFromExchange } from './model.ts';
import { whyHref } from './why.ts';
import { whyDetails } from './Why.tsx';

const errors = serviceErrors();

describe('the link from the check that refused', () => {
  it('leads to the entry of this very refusal', async () => {
    const exchange = await sent({ SerialNumber: serialNumber, TokenCode: '000000' });
    expect(whyHref(exchange, errors, '/errors/')).toBe('/errors/mfa-invalid-code/');
    const model = wireFromExchange(exchange);
    expect(Object.keys(whyDetails(model, exchange, { errors, errorsHref: '/errors/' }))).toEqual(['mfa']);
  });

  it('is not there without a refusal, or where the catalogue knows none', async () => {
    const issued = await sent();
    expect(whyHref(issued, errors, '/errors/')).toBeUndefined();
    expect(whyDetails(wireFromExchange(issued), issued, { errors, errorsHref: '/' })).toEqual({});
    const refused = await sent({ DurationSeconds: 899 });
    expect(whyHref(refused, [], '/errors/')).toBeUndefined();
  });
});
