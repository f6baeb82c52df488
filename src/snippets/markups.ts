/** Every wiki and format that an embed can be pasted into, in the order that tabs show them. */
import { asciidoc } from './markups/asciidoc.ts';
import { confluence } from './markups/confluence.ts';
import { dokuwiki } from './markups/dokuwiki.ts';
import { address, iframe, script } from './markups/frames.ts';
import { azure, github, gitlab } from './markups/markdown.ts';
import type { Markup } from './markups/markup.ts';
import { mediawiki } from './markups/mediawiki.ts';
import { rst } from './markups/rst.ts';
import { xwiki } from './markups/xwiki.ts';

export const markups: readonly Markup[] = [
  confluence,
  mediawiki,
  dokuwiki,
  xwiki,
  github,
  gitlab,
  azure,
  asciidoc,
  rst,
  address,
  iframe,
  script,
];

export const findMarkup = (id: string): Markup | undefined => markups.find((markup) => markup.id === id);
