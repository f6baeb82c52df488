/** The AWS SDK for JavaScript v3 in JavaScript. */
import { ecmascriptString } from '../literals/ecmascript.ts';
import type { TargetShape } from '../target.ts';
import { ecmascriptModule, javascriptSdk } from './ecmascript-sdk.ts';

export const javascript = {
  id: 'javascript',
  label: 'JavaScript',
  language: 'javascript',
  fileName: 'get-session-token.mjs',
  sdk: javascriptSdk,
  proof: 'run',
  verified: 'by the SDK itself against the local endpoint',
  keepsText: true,
  literal: ecmascriptString,
  promptedCode: 'tokenCode',
  write: (call) => ecmascriptModule(call, false),
} as const satisfies TargetShape;
