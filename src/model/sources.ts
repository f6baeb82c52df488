/** Names of sources, as cases give them, with the addresses they stand for. */

export interface SourcePart {
  text: string;
  href: string | undefined;
}

/** Abbreviated commits and what they abbreviate: addresses need the whole. */
const commits: Readonly<Record<string, string>> = {
  '9dc356f5': '9dc356f5e5cc49d2d334178a09c1398dd1c62617',
};

const repository = String.raw`(?<![\w@/.-])(?<owner>[A-Za-z0-9][\w-]*)\/(?<repo>[\w-]+(?:\.[\w-]+)*)`;
const patterns = [
  String.raw`(?<url>https:\/\/[^\s;,]+)`,
  String.raw`(?<host>(?:docs\.aws\.amazon\.com|repost\.aws)\/[^\s;,)]+)`,
  String.raw`IAM User Guide, (?<guide>(?:id|reference)_[\w-]+)`,
  String.raw`(?<npm>@[a-z][\w-]*\/[a-z][\w-]*) (?<release>\d+(?:\.\d+)+)`,
  String.raw`${repository}(?:#(?<issue>\d+)| PR #(?<pull>\d+)|(?:@(?<commit>[0-9a-f]{7,40})| (?<tag>\d+(?:\.\d+)+))?,? (?<path>[\w.-]+(?:\/[\w.-]+)*\.[a-z]\w{0,4}\b))`,
].join('|');

function linkOf(found: string, groups: Record<string, string | undefined>): SourcePart {
  const {
    url,
    host,
    guide,
    npm,
    release = '',
    owner = '',
    repo = '',
    issue,
    pull,
    commit,
    tag = 'HEAD',
    path,
  } = groups;
  if (url !== undefined) return { text: url.replace(/^https:\/\/|\/$/g, ''), href: url };
  if (host !== undefined) return { text: found, href: `https://${host}` };
  if (guide !== undefined) {
    return { text: found, href: `https://docs.aws.amazon.com/IAM/latest/UserGuide/${guide}.html` };
  }
  if (npm !== undefined) return { text: found, href: `https://www.npmjs.com/package/${npm}/v/${release}` };
  const at = `https://github.com/${owner}/${repo}`;
  if (issue !== undefined) return { text: found, href: `${at}/issues/${issue}` };
  if (pull !== undefined) return { text: found, href: `${at}/pull/${pull}` };
  const version = commit === undefined ? tag : (commits[commit] ?? commit);
  // The name of the file says enough; the link has the rest.
  return { text: `${repo} ${path?.split('/').at(-1) ?? ''}`, href: `${at}/blob/${version}/${path ?? ''}` };
}

/** What the page says once, and the cases again and again. */
const saidOnce = / \(asserted against live STS in eu-central-1, July 2026\)/g;

/** The source of a case in pieces, those that have an address with it. Nothing but shortened names is left out. */
export function sourceParts(source: string): SourcePart[] {
  const text = source.replace(saidOnce, '');
  const parts: SourcePart[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(patterns, 'g'))) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: undefined });
    parts.push(linkOf(match[0], match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: undefined });
  return parts;
}
