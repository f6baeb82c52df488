import { afterEach, expect, it, vi } from 'vitest';
import { createErrors } from './errors.ts';

const entry = { id: 'mfa-invalid-code' };
const answers = (...responses: Response[]) => {
  const fetched = vi.fn((_address: string) => Promise.resolve(responses.shift() ?? Response.error()));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => {
  vi.unstubAllGlobals();
});

it('loads them once', async () => {
  const fetched = answers(Response.json([entry]));
  const { errors, loadErrors } = createErrors('/docs/errors.json');
  expect(errors.value).toEqual([]);
  await Promise.all([loadErrors(), loadErrors()]);
  await loadErrors();
  expect(errors.value).toEqual([entry]);
  expect(fetched.mock.calls).toEqual([['/docs/errors.json']]);
});

it('is without them where they cannot be had, and tries again', async () => {
  answers(new Response('', { status: 503 }), Response.json([entry]));
  const { errors, loadErrors } = createErrors('/errors.json');
  await loadErrors();
  expect(errors.value).toEqual([]);
  await loadErrors();
  expect(errors.value).toEqual([entry]);
});
