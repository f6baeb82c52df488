/** Changes of the site, as RSS. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { href } from '../components/paths.ts';
import { rss } from '../model/change.ts';

export const GET: APIRoute = async ({ site }) => {
  const changes = (await getCollection('changes')).map(({ id, data }) => ({ id, ...data }));
  const text = rss({
    title: 'GetSessionToken: changes',
    description:
      'What is new in the documentation of AWS STS GetSessionToken, its playground and its simulator.',
    site: (site?.origin ?? '') + href(''),
    changes,
  });
  return new Response(text, { headers: { 'content-type': 'application/rss+xml' } });
};
