/** The site in a Caddyfile. */
import { commonHeaders, textTypes, type Header } from '../response-headers.ts';
import { sections, type Section } from './sections.ts';

/**
 * The block of one site. Each path meets one matcher only, so that no header is set twice. `root` is where the site lies
 * on its host, if not at the top.
 */
export function caddyfile(root = ''): string {
  const all = sections().map((section) => ({ ...section, folder: root + section.folder }));
  const page = all.at(-1)?.headers ?? [];
  return `docs.example.com {
	root * /srv/get-session-token
	encode zstd gzip
	file_server {
		precompressed br gzip
	}
	handle_errors {
		@missing path ${root}/*
		rewrite @missing ${root}/404.html
		header @missing {
${headerLines(page, 3)}
		}
		file_server
	}

	header ${root}/* {
${headerLines(commonHeaders)}
	}
${textTypes.map(({ ending, type }) => `	header *${ending} Content-Type "${type}"`).join('\n')}

${all.map((section, index) => block(section, all.slice(0, index))).join('\n\n')}
}
`;
}

function block({ name, folder, headers }: Section, before: readonly Section[]): string {
  const taken = before.filter((other) => other.folder.startsWith(folder)).map((other) => `${other.folder}*`);
  const matcher = [
    `	@${name} {`,
    `		path ${folder}*`,
    ...(taken.length > 0 ? [`		not path ${taken.join(' ')}`] : []),
    '	}',
  ];
  return [...matcher, `	header @${name} {`, headerLines(headers), '	}'].join('\n');
}

const headerLines = (headers: readonly Header[], tabs = 2): string =>
  headers.map(([name, value]) => `${'\t'.repeat(tabs)}${name} "${value}"`).join('\n');
