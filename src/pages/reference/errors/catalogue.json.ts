/** What the matcher knows of every entry, for the box that explains a pasted error and for the search. */
import type { APIRoute } from 'astro';
import { catalogueEntries } from '../../../components/errors/catalogue.ts';

export const GET: APIRoute = async () => {
  const entries = await catalogueEntries();
  return new Response(JSON.stringify(entries.map(({ explained }) => explained)), {
    headers: { 'content-type': 'application/json' },
  });
};
