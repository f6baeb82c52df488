/** The AWS SDK for JavaScript v3 in TypeScript. */
import { ecmascriptString } from '../literals/ecmascript.ts';
import type { TargetShape } from '../target.ts';
import { ecmascriptModule, javascriptSdk } from './ecmascript-sdk.ts';

export const typescript = {
  id: 'typescript',
  label: 'TypeScript',
  language: 'typescript',
  fileName: 'get-session-token.ts',
  sdk: javascriptSdk,
  proof: 'run',
  verified: 'by the SDK itself against the local endpoint, and by its types',
  keepsText: false,
  literal: ecmascriptString,
  promptedCode: 'tokenCode',
  write: (call) => ecmascriptModule(call, true),
} as const satisfies TargetShape;
