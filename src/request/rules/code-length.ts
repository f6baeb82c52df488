import { tokenCode } from '../../model/operation.ts';
import { textOf, withMember } from '../document.ts';
import type { Found, Rule } from '../finding.ts';

const size = tokenCode.minLength;

/** Digits, but not six of them. */
export const codeLength: Rule = {
  id: 'code-length',
  severity: 'refused',
  summary: 'TokenCode has digits only, but not six.',
  docs: '/reference/errors/code-too-long/',
  check(document) {
    const text = textOf(document, 'TokenCode');
    if (text === undefined || !/^\d+$/.test(text) || text.length === size) return [];
    const missing = size - text.length;
    const found = (detail: string, code?: string): Found => ({
      member: 'TokenCode',
      message: `${text.length === 1 ? 'One digit' : `${text.length} digits`}; a code has ${size}.`,
      detail,
      range: { start: missing > 0 ? 0 : size, end: text.length },
      ...(code !== undefined && {
        fix: {
          label: `Use ${code}`,
          from: text,
          to: code,
          apply: (current) => withMember(current, 'TokenCode', code),
        },
      }),
    });
    if (missing > 0 && typeof document.TokenCode === 'number') {
      const lost = missing === 1 ? 'the zero' : 'the zeros';
      return [found(`As a number a code loses ${lost} it begins with.`, text.padStart(size, '0'))];
    }
    const half = text.slice(0, size);
    if (text === half + half) return [found('The code stands here twice.', half)];
    const more = text.length - size === 1 ? 'One too many' : `${text.length - size} too many`;
    if (missing < 0) return [found(`${more}. Validation will refuse it.`)];
    return [found(`${missing === 1 ? 'One is' : `${missing} are`} missing. Validation will refuse it.`)];
  },
};
