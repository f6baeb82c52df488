/** Policies as they are typed: bounded in size and depth before anything reads them. */
import { readJson, type TextProblem, type TextRead } from '../json/text.ts';
import { readPolicy, type Policy, type PolicyKind } from './policy.ts';

/** Characters. More than any policy that AWS takes: identity policies end at 6,144, key policies at 32,768. */
export const maxPolicyLength = 65_536;
/** Levels of objects and lists; a policy needs seven. */
export const maxPolicyDepth = 16;

/** Where the text is nested deeper than a policy can be. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inText) {
      if (char === '\\') at += 1;
      else if (char === '"' || char === '\n') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > maxPolicyDepth) return at;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return undefined;
}

const refused = (offset: number, message: string): TextRead => ({
  ok: false,
  problems: [{ offset, length: 1, message }],
});

/** Reads JSON as IAM does: no comments, no trailing commas, no name twice in one object. Never throws. */
export function parsePolicyText(text: string): TextRead {
  if (text.length > maxPolicyLength) {
    return refused(maxPolicyLength, `The policy is longer than ${maxPolicyLength} characters.`);
  }
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refused(deep, `The policy is nested deeper than ${maxPolicyDepth} levels.`);
  return readJson(text);
}

const problemOf = ([first]: readonly TextProblem[]): string => first?.message ?? 'It is no JSON.';

/** The policy in a text. Where it is no JSON, a policy with a problem, which grants nothing. */
export function readPolicyText(text: string, kind: PolicyKind, name: string): Policy {
  const parsed = parsePolicyText(text);
  if (parsed.ok) return readPolicy(parsed.value, kind, name);
  return {
    name,
    kind,
    statements: [],
    problems: [{ path: [], message: `cannot be read. ${problemOf(parsed.problems)}` }],
  };
}
