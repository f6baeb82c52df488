/** Policies as they are typed: bounded in size and depth before anything reads them. */
import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { readPolicy, type Policy, type PolicyKind } from './policy.ts';

/** Characters. More than any policy that AWS takes: identity policies end at 6,144, key policies at 32,768. */
export const maxPolicyLength = 65_536;
/** Levels of objects and lists; a policy needs seven. */
export const maxPolicyDepth = 16;

/** What is wrong with a text before it is a document, with its place in UTF-16 units. */
export interface TextProblem {
  message: string;
  offset: number;
  length: number;
}

export type ParsedText = { document: unknown } | { problem: TextProblem };

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

const words: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'there is more after the end of the document',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a closing double quote is missing',
  InvalidSymbol: 'this is no value of JSON',
};

/** Reads JSON as IAM does: no comments, no trailing commas. Never throws. */
export function parsePolicyText(text: string): ParsedText {
  if (text.length > maxPolicyLength) {
    return {
      problem: {
        message: `The policy is longer than ${maxPolicyLength} characters.`,
        offset: maxPolicyLength,
        length: 1,
      },
    };
  }
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return {
      problem: {
        message: `The policy is nested deeper than ${maxPolicyDepth} levels.`,
        offset: deep,
        length: 1,
      },
    };
  }
  try {
    return { document: JSON.parse(text) as unknown };
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const [first] = errors;
    const reason = first && (words[printParseErrorCode(first.error)] ?? 'a character does not belong here');
    const at = Math.min(first?.offset ?? 0, Math.max(0, text.length - 1));
    return {
      problem: {
        message: `This is not JSON: ${reason ?? 'it cannot be read'}.`,
        offset: at,
        length: Math.max(1, first?.length ?? 1),
      },
    };
  }
}

/** The policy in a text. Where it is no JSON, a policy with a problem, which grants nothing. */
export function readPolicyText(text: string, kind: PolicyKind, name: string): Policy {
  const parsed = parsePolicyText(text);
  if ('document' in parsed) return readPolicy(parsed.document, kind, name);
  return {
    name,
    kind,
    statements: [],
    problems: [{ path: [], message: `cannot be read. ${parsed.problem.message}` }],
  };
}
