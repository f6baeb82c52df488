/** What each tool calls the languages of the snippets. Their own name for it is Shiki's; only differences are listed. */
import type { EmbedCode } from './markup.ts';

type Names = Readonly<Record<string, string>>;

/** Confluence's list is short and closed; whatever it does not know is `none`. */
const confluence: Names = {
  bash: 'bash',
  cpp: 'cpp',
  csharp: 'csharp',
  java: 'java',
  javascript: 'js',
  php: 'php',
  powershell: 'powershell',
  python: 'py',
  ruby: 'ruby',
  xml: 'xml',
};

/** Pygments' names, for MediaWiki and reStructuredText. */
const pygments: Names = { bat: 'batch' };

export const confluenceLanguage = ({ language }: EmbedCode): string => confluence[language] ?? 'none';
export const pygmentsLanguage = ({ language }: EmbedCode): string => pygments[language] ?? language;
