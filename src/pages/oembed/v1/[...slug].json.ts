/**
 * oEmbed (https://oembed.com), one file a frame, found through the link in the frame's head. A static host cannot read
 * `maxwidth`: the width is small, and the frame takes what room there is.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { allFrames, type FrameFacts } from '../../../components/embed/embeds.ts';
import { href } from '../../../components/paths.ts';
import { cardPath } from '../../../integrations/cards/path.ts';
import { cardSize } from '../../../integrations/cards/size.ts';
import { embedPath, embedThemes, oembedPath, type EmbedTheme } from '../../../snippets/embeds.ts';
import { iframeTag } from '../../../snippets/markups/markup.ts';

interface Props extends Record<string, unknown> {
  frame: FrameFacts;
  theme: EmbedTheme;
}

/** CSS pixels. */
const width = 480;
/** Seconds: a day. */
const cacheAge = 86_400;

export const getStaticPaths = (async () =>
  (await allFrames()).flatMap((frame) =>
    embedThemes.map((theme) => ({
      params: { slug: oembedPath(frame.slug, theme).replace(/^\/oembed\/v1\/|\.json$/g, '') },
      props: { frame, theme } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { frame, theme }, site }) => {
  const address = (path: string): string => new URL(href(path), site).href;
  const { title, height, slug } = frame;
  const html = iframeTag({ title, height, url: address(embedPath(slug, theme)) });
  return Response.json({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'GetSessionToken',
    provider_url: address('/'),
    cache_age: cacheAge,
    html,
    width,
    height,
    thumbnail_url: address(cardPath(embedPath(slug))),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  });
};
