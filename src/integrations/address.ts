/** Where the site will be: the host in `SITE_URL`, the folder on it in `BASE_PATH`. */

export interface Address {
  /** Such as `https://docs.example.com`; undefined where nobody said. */
  origin: string | undefined;
  /** What goes before each path of the site: `/docs/gst`, or nothing where the site has its host to itself. */
  root: string;
}

const folder = /^[A-Za-z0-9._~-]+$/;

/** Reads the two variables. Throws a RangeError that says what they take. */
export function addressFrom(variables: Readonly<Record<string, string | undefined>>): Address {
  return { origin: originFrom(variables.SITE_URL ?? ''), root: rootFrom(variables.BASE_PATH ?? '') };
}

function originFrom(text: string): string | undefined {
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    throw new RangeError(`SITE_URL takes an address such as https://docs.example.com, not "${text}".`);
  }
  if (url.pathname !== '/') {
    throw new RangeError(
      `SITE_URL takes no path: SITE_URL=${url.origin} BASE_PATH=${url.pathname} says the same.`,
    );
  }
  return url.origin;
}

function rootFrom(text: string): string {
  const names = text.split('/').filter((name) => name !== '');
  if (names.some((name) => !folder.test(name) || /^\.+$/.test(name))) {
    throw new RangeError(
      `BASE_PATH takes the path of a folder, such as /docs/gst/: letters, digits and . _ ~ - between the slashes, not "${text}".`,
    );
  }
  return names.map((name) => `/${name}`).join('');
}

/** The path as it is on the site alone: `/start/` for `/docs/gst/start/`. Undefined for one that is not below `root`. */
export function pathBelow(root: string, path: string): string | undefined {
  if (path === root) return '/';
  return path.startsWith(`${root}/`) ? path.slice(root.length) : undefined;
}
