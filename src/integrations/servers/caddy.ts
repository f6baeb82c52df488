/** The site in a Caddyfile. */
import { commonHeaders, textTypes, type Header } from '../response-headers.ts';
import { sections, type Section } from './sections.ts';

/** The block of one site. Each path meets one matcher only, so that no header is set twice. */
export function caddyfile(): string {
  const all = sections();
  return `docs.example.com {
	root * /srv/get-session-token
	encode zstd gzip
	file_server
	handle_errors {
		rewrite * /404.html
		file_server
	}

	header {
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

const headerLines = (headers: readonly Header[]): string =>
  headers.map(([name, value]) => `		${name} "${value}"`).join('\n');
