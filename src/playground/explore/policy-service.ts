/** What an editor is told about a policy: the linter's findings with their fixes, and what can be written. */
import type { Catalogue } from '../../iam/catalogue.ts';
import { completePolicy } from '../../iam/lint/complete.ts';
import { applyFixToText } from '../../iam/lint/edit.ts';
import type { LintContext, LintSeverity, PolicyFix } from '../../iam/lint/finding.ts';
import { lintPolicyText } from '../../iam/lint/lint.ts';
import { takenOut } from '../../request/finding.ts';
import {
  editBetween,
  inOrder,
  type Completion,
  type LanguageService,
  type Marker,
  type MarkerSeverity,
  type TextFix,
} from '../editor/language.ts';

const severities: Readonly<Record<LintSeverity, MarkerSeverity>> = {
  refused: 'error',
  wrong: 'warning',
  note: 'info',
};

/** Longest text shown of what a fix takes out or puts in. */
const longest = 60;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};

/** The words around an edit, before and after it: single letters would tell nobody what changes. */
function shownEdit(before: string, after: string): { from: string; to: string } | undefined {
  const edit = editBetween(before, after);
  if (!edit) return undefined;
  const isWord = (char: string): boolean => /[\w:/.*"-]/.test(char);
  let start = edit.offset;
  while (start > 0 && isWord(before.charAt(start - 1))) start -= 1;
  let end = edit.offset + edit.length;
  while (end < before.length && isWord(before.charAt(end))) end += 1;
  const from = shortened(before.slice(start, end));
  const to = shortened(after.slice(start, end + after.length - before.length));
  return { from, to: to === '' ? takenOut : to };
}

export function fixOf(text: string, fix: PolicyFix): TextFix[] {
  const after = applyFixToText(text, fix);
  const shown = shownEdit(text, after);
  return shown ? [{ label: fix.label, ...shown, text: after }] : [];
}

function completions(text: string, offset: number, context: LintContext): Completion[] {
  const { items, offset: at, length } = completePolicy(text, offset, context);
  const isQuoted = text.charAt(at - 1) === '"';
  return items.map(({ text: item, detail }) => {
    const closes = isQuoted && text.charAt(at + length) !== '"' ? '"' : '';
    const insert = isQuoted ? `${item}${closes}` : JSON.stringify(item);
    // After `ec2:` its actions can be suggested at once, inside the quotes.
    const isOpen = item.endsWith(':');
    return {
      offset: at,
      length,
      label: item,
      detail,
      insert,
      ...(isOpen && { caret: (isQuoted ? 0 : 1) + item.length, more: true }),
    };
  });
}

/** `catalogue`: undefined until it is loaded; unknown names are then not looked for. */
export function policyService(
  kind: LintContext['kind'],
  catalogue: () => Catalogue | undefined,
): LanguageService {
  const fixes = new WeakMap<Marker, PolicyFix>();
  const context = (): LintContext => ({ kind, catalogue: catalogue() });
  return {
    markers: (text) =>
      inOrder(
        lintPolicyText(text, context()).map(({ offset, length, severity, message, detail, fix }) => {
          const marker: Marker = { offset, length, severity: severities[severity], message, detail };
          if (fix) fixes.set(marker, fix);
          return marker;
        }),
      ),
    complete: (text, offset) => completions(text, offset, context()),
    hover: () => undefined,
    fixes(text, marker) {
      const fix = fixes.get(marker);
      return fix ? fixOf(text, fix) : [];
    },
  };
}
