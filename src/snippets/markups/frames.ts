/** The frame itself: as an address, as HTML, and as HTML with the script that fits its height. */
import { iframeTag, originOf, type Embed, type Markup } from './markup.ts';

const hosts = (embed: Embed): string => originOf(embed.url);

/** The script lies beside the frames, wherever the site does. */
const scriptOf = ({ url }: Embed): string => url.replace(/\/embed\/v1\/.*$/, '/embed.js');

export const address: Markup = {
  id: 'url',
  label: 'Notion, Outline',
  where: 'After /embed. These tools take the address, not the tag; drag the height.',
  pastes: (embed) => [
    {
      label: 'Address',
      text: embed.url,
      allow: 'Nothing: both frame any https address.',
      otherwise: 'The address is shown as a link or a bookmark.',
    },
  ],
};

export const iframe: Markup = {
  id: 'iframe',
  label: 'HTML',
  where: 'Where a page takes HTML: BookStack, Wiki.js, SharePoint, Backstage, MkDocs.',
  pastes: (embed) => [
    {
      label: 'Frame',
      text: iframeTag(embed),
      allow:
        `${hosts(embed)} in the list of hosts that may be framed. BookStack: ALLOWED_IFRAME_SOURCES. Wiki.js: Allow iframes, under Rendering. ` +
        'SharePoint: HTML Field Security. Backstage: techdocs.sanitizer.allowedIframeHosts. A content security policy: frame-src.',
      otherwise: 'The tag is taken out, or an empty box is shown.',
    },
  ],
};

export const script: Markup = {
  id: 'script',
  label: 'HTML with height',
  where: 'Where a page takes HTML and runs scripts.',
  pastes: (embed) => [
    {
      label: 'Frame and script',
      text: `${iframeTag(embed)}\n<script async src="${scriptOf(embed)}"></script>`,
      allow: `${hosts(embed)} may be framed and may run a script: frame-src and script-src of a content security policy.`,
      otherwise: 'The frame keeps the height of the tag, and scrolls inside where that is too low.',
    },
  ],
};
