import { expect, it } from 'vitest';
import { lightSdk } from './light-sdk.ts';

it('leaves the version of the SDK alone in what it reads of itself', () => {
  const sdk = lightSdk();
  const text = '{"name":"@aws-sdk/client-sts","version":"3.1.0","scripts":{}}';
  expect(sdk.transform(text, '/x/node_modules/@aws-sdk/client-sts/package.json')).toBe('{"version":"3.1.0"}');
  expect(sdk.transform(text, '/x/node_modules/@aws-sdk/core/package.json')).toBeUndefined();
});
