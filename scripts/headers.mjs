// @ts-check
/** The response headers of a built site, from its `_headers`, as Cloudflare Pages and Netlify read it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * @typedef {object} HeaderRule
 * @property {string} pattern A path; one `*` in it stands for any characters, slashes too.
 * @property {[name: string, value: string][]} headers
 */

/**
 * Reads the text of a `_headers` file.
 *
 * @param {string} text
 * @returns {HeaderRule[]}
 * @throws {SyntaxError} Names the line that is neither a path nor a header of the path above it.
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, value] = /^\s+([A-Za-z0-9-]+):\s*(.*\S)\s*$/.exec(line) ?? [];
    if (/^\/\S*$/.test(line)) rules.push({ pattern: line, headers: [] });
    else if (name !== undefined && value !== undefined && rules.length > 0) {
      rules.at(-1)?.headers.push([name, value]);
    } else throw new SyntaxError(`_headers, line ${index + 1}: neither a path nor a header: ${line}`);
  }
  return rules;
}

/**
 * The headers for a path: those of all rules that match, joined by a comma where two give the same one.
 *
 * @param {HeaderRule[]} rules
 * @param {string} path
 * @returns {Map<string, string>} By name as the first rule writes it.
 */
export function headersFor(rules, path) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { pattern, headers } of rules) {
    if (!matches(pattern, path)) continue;
    for (const [name, value] of headers) {
      const key = [...found.keys()].find((other) => other.toLowerCase() === name.toLowerCase()) ?? name;
      const before = found.get(key);
      found.set(key, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

/**
 * @param {string} pattern
 * @param {string} path
 */
function matches(pattern, path) {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === path;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after);
}

/**
 * What gives a built site's headers for a request's URL. The file is read again when it has changed.
 *
 * @param {string} dir
 * @returns {(url: string) => Map<string, string>}
 */
export function siteHeaders(dir) {
  const file = join(dir, '_headers');
  /** @type {HeaderRule[]} */
  let rules = [];
  let read = 0;
  return (url) => {
    const changed = existsSync(file) ? statSync(file).mtimeMs : 0;
    if (changed !== read) {
      rules = changed === 0 ? [] : parseHeaders(readFileSync(file, 'utf8'));
      read = changed;
    }
    return headersFor(rules, servedPath(url));
  };
}

/**
 * The path the file is looked up at: another spelling of it must not escape its rule.
 *
 * @param {string} url
 */
function servedPath(url) {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return posix.normalize(decodeURIComponent(path));
  } catch {
    return posix.normalize(path);
  }
}
