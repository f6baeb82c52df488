/** What is said of a policy without the linter: why the evaluator cannot read it. For policies of organizations. */
import { parsePolicyText } from '../../iam/policy-text.ts';
import { problemText, readPolicy, type PolicyKind } from '../../iam/policy.ts';
import { placeOf } from '../../json/text.ts';
import { inOrder, type LanguageService, type Marker } from '../editor/language.ts';

function problems(text: string, kind: PolicyKind): Marker[] {
  const parsed = parsePolicyText(text);
  if (!parsed.ok) return parsed.problems.map((problem) => ({ ...problem, severity: 'error' }));
  return readPolicy(parsed.value, kind, '').problems.map((problem) => {
    const { offset, length } = placeOf(parsed.root, [...problem.path]);
    return {
      offset,
      length: /[[{]/.test(text.charAt(offset)) ? 1 : length,
      severity: 'error',
      message: `${problemText(problem)}.`,
    };
  });
}

export const plainService = (kind: PolicyKind): LanguageService => ({
  markers: (text) => inOrder(problems(text, kind)),
  complete: () => [],
  hover: () => undefined,
  fixes: () => [],
});
