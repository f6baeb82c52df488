/** Markdown, with what GitHub, GitLab and Azure DevOps make of frames. */
import {
  linesOfCode,
  nothingToAllow,
  originOf,
  textPaste,
  type CodeBlock,
  type Embed,
  type EmbedCode,
  type Markup,
  type Paste,
} from './markup.ts';

/** A fence one longer than any run in the code. */
function block(code: EmbedCode): CodeBlock {
  const lines = linesOfCode(code);
  const runs = lines.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return { text: [fence + code.language, ...lines, fence].join('\n') };
}

/** A title as text: no emphasis, link, entity or tag begins in it. */
const escaped = (title: string): string => title.replace(/[\\[\]*_~`<&]/g, '\\$&');
const link = (title: string, url: string): string => `[${escaped(title)}](${url})`;

const text = (embed: Embed): Paste => textPaste(embed, block, link);

/** For tools that show no frame of ours: the way to it. */
const way = (embed: Embed, otherwise: string): Paste => ({
  label: 'Link to the frame',
  text: link(embed.title, embed.url),
  allow: nothingToAllow,
  otherwise,
});

export const github: Markup = {
  id: 'github',
  label: 'GitHub',
  where: 'A README, an issue, or the wiki.',
  pastes: (embed) => [
    text(embed),
    ...(embed.code ? [way(embed, 'GitHub shows no frame: it takes the tag out.')] : []),
  ],
};

export const gitlab: Markup = {
  id: 'gitlab',
  label: 'GitLab',
  where: 'A README, an issue, or the wiki.',
  pastes: (embed) => [
    text(embed),
    {
      label: 'Live frame',
      text: `![${escaped(embed.title)}](${embed.url}){width="100%" height="${embed.height}"}`,
      allow: `An administrator turns allow_iframes_in_markdown on and adds ${originOf(embed.url)} to the instance’s list.`,
      otherwise: 'A picture that cannot be loaded, with the title as its text.',
    },
  ],
};

export const azure: Markup = {
  id: 'azure',
  label: 'Azure DevOps',
  where: 'A wiki page, or a README.',
  pastes: (embed) => [
    text(embed),
    ...(embed.code ? [way(embed, 'Azure DevOps frames only YouTube and Microsoft Stream.')] : []),
  ],
};
