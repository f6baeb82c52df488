/**
 * What a real load must not lose of the panel: whether it is open, the request, who calls, the case and where that
 * came from. Lives in the tab's session storage; holds no credentials and no one-time code.
 */
import { isObject } from '../../json/values.ts';
import { savedFrom, withSaved, type Saved } from '../resume.ts';

/** The paragraph that a case was opened from. */
export interface Origin {
  /** Title of the page. */
  page: string;
  /** Path and place. */
  href: string;
}

export interface Remembered {
  saved: Saved;
  /** Changed by hand since the case filled the form. */
  edited: boolean;
  origin?: Origin | undefined;
}

const contentKey = 'dock';
/** Read by `opener.ts`, which knows nothing else. */
const openKey = 'dock-open';

/** As text. Codes are left out: they are dead before anybody comes back; so is the account, which this panel cannot change. */
export function writeRemembered({ saved, edited, origin }: Remembered): string {
  const form = { ...saved.form, TokenCode: '' };
  const kept = { ...saved, form, text: undefined, accountEdit: undefined, presetCode: undefined };
  return JSON.stringify({ ...withSaved(undefined, kept), edited, origin });
}

/** Reads it back; undefined where there is nothing or something else. Never throws. */
export function readRemembered(text: string | null): Remembered | undefined {
  const value = parsed(text);
  const saved = savedFrom(value);
  if (!saved || !isObject(value)) return undefined;
  return { saved, edited: value.edited === true, origin: originFrom(value.origin) };
}

function originFrom(value: unknown): Origin | undefined {
  if (!isObject(value)) return undefined;
  const { page, href } = value;
  // A path of this site and nothing else may become a link.
  const isPath = typeof href === 'string' && /^\/(?![/\\])/.test(href);
  return typeof page === 'string' && isPath ? { page, href } : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** What the tab keeps; nothing where storage is switched off. */
export function recall(): Remembered | undefined {
  try {
    return readRemembered(sessionStorage.getItem(contentKey));
  } catch {
    return undefined;
  }
}

export function remember(what: Remembered): void {
  keep(contentKey, writeRemembered(what));
}

export function rememberOpen(open: boolean): void {
  keep(openKey, open ? 'yes' : undefined);
}

function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is switched off or full: the panel lasts as long as the page.
  }
}
