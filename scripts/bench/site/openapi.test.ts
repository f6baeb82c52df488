import { expect, it } from 'vitest';
import { openApi } from './openapi.ts';

it('has the inputs of the operation with their limits', () => {
  const { parameters } = openApi().paths['/'].get;
  expect(parameters.map(({ name }) => name)).toEqual([
    'Action',
    'Version',
    'DurationSeconds',
    'SerialNumber',
    'TokenCode',
    'MinimumSessionTokenSize',
  ]);
  expect(parameters[2]).toMatchObject({ schema: { type: 'integer', minimum: 900, maximum: 129_600 } });
  expect(parameters[4]).toMatchObject({ schema: { type: 'string', pattern: '[\\d]*' } });
});
