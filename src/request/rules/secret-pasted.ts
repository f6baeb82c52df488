import { realSecretIn, type SecretShape } from '../../model/secrets.ts';
import { memberNames, textOf, without, withMember, type AnyDocument } from '../document.ts';
import { takenOut, type Fix, type Found, type Rule } from '../finding.ts';

/**
 * A key or a token that may be real, in a request that goes to the simulated service. No member of this call takes
 * one, and a page that can be shared is no place for it.
 */
export const secretPasted: Rule = {
  id: 'secret-pasted',
  severity: 'blocked',
  summary: 'A key or a token that may be real stands in the request.',
  docs: '/reference/diagnostics/#secret-pasted',
  check(document, { mode }) {
    if (mode === 'live') return [];
    const unknown = Object.keys(document).filter((name) => !memberNames.some((member) => member === name));
    return [
      ...memberNames.flatMap((name): Found[] => {
        const text = textOf(document, name);
        const secret = text === undefined ? undefined : realSecretIn(text);
        if (text === undefined || !secret) return [];
        const { start, end } = secret;
        const rest = (text.slice(0, start) + text.slice(end)).trim();
        const isGone = rest === '' || realSecretIn(rest) !== undefined;
        const apply = (current: AnyDocument): AnyDocument =>
          isGone ? without(current, name) : withMember(current, name, rest);
        return [{ member: name, ...said(secret), range: { start, end }, fix: fix(secret, apply) }];
      }),
      ...unknown.flatMap((key): Found[] => {
        const secret = realSecretIn(key) ?? realSecretIn(json(document[key]));
        if (!secret) return [];
        const apply = (current: AnyDocument): AnyDocument => without(current, key);
        return [{ member: 'document', key, ...said(secret), fix: fix(secret, apply) }];
      }),
    ];
  },
};

const said = ({ kind }: SecretShape): Pick<Found, 'message' | 'detail' | 'move'> => ({
  message: `This looks like ${kind}.`,
  detail:
    'No member of this call takes one, and this page has no use for a real one: it is not sent. If it is real, a page made for it signs with it and calls AWS.',
  move: { label: 'Use it in live mode', path: '/playground/live/' },
});

const fix = ({ kind }: SecretShape, apply: Fix['apply']): Fix => ({
  label: 'Take it out',
  from: kind,
  to: takenOut,
  apply,
});

/** Texts below any names; an unreadable nest holds none that matter. */
function json(value: unknown): string {
  try {
    return typeof value === 'string' ? value : JSON.stringify([value]);
  } catch {
    return '';
  }
}
