/** The operation as data. */
import type { APIRoute } from 'astro';
import { errorEntries } from '../components/example.ts';
import { operationDocument } from '../model/operation-document.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(operationDocument(await errorEntries()), null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
