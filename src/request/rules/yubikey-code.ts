import { textOf } from '../document.ts';
import type { Rule } from '../finding.ts';

/** Modhex: 32 letters of code after up to 32 of the key's own name; 44 together as they are sold. */
const touched = /^(?:[cbdefghijklnrtuv]{2}){16,32}$/i;

/** What a YubiKey types when it is touched. Reported, with the answer of STS (facts/sts-wire-2.md §7). */
export const yubikeyCode: Rule = {
  id: 'yubikey-code',
  severity: 'refused',
  summary: 'TokenCode is the text that a YubiKey types when it is touched.',
  docs: '/reference/errors/code-too-long/',
  check(document) {
    const text = textOf(document, 'TokenCode');
    if (text === undefined || !touched.test(text.trim())) return [];
    return [
      {
        member: 'TokenCode',
        message: 'A touched YubiKey typed this; it is no code.',
        detail: 'STS wants the six digits of a virtual or hardware device. Validation will refuse it.',
        range: { start: 0, end: text.length },
      },
    ];
  },
};
