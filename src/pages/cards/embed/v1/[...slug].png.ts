/** The picture that others show beside a link to a frame; its themes share one. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allFrames, type FrameFacts } from '../../../../components/embed/embeds.ts';
import { cardPng } from '../../../../integrations/cards/card.ts';

interface Props extends Record<string, unknown> {
  frame: FrameFacts;
}

export const getStaticPaths = (async () =>
  (await allFrames()).map((frame) => ({
    params: { slug: frame.slug },
    props: { frame } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { frame } }) => {
  const png = await cardPng({
    label: 'Embed',
    title: frame.title,
    description: frame.about,
    site: 'GetSessionToken',
  });
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
