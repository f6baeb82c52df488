/** The AWS SDK for JavaScript v3, with types and without. */
import { ecmascriptString } from '../literals/ecmascript.ts';
import type { Call, Sdk } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

export const javascriptSdk: Sdk = {
  name: 'AWS SDK for JavaScript v3',
  version: '3.1169.0',
  seen: 'npm @aws-sdk/client-sts 3.1169.0, installed here',
  install: 'npm install @aws-sdk/client-sts',
};

const where = ({ region, endpoint }: Call): string =>
  `region: ${region}${endpoint === undefined ? '' : `, endpoint: ${endpoint}`}`;

const command = ({ members }: Call): string =>
  members.length
    ? ['new GetSessionTokenCommand({', ...members.map(({ name, code }) => `  ${name}: ${code},`), '})'].join(
        '\n',
      )
    : 'new GetSessionTokenCommand({})';

const send = (call: Call): string => `const { Credentials } = await sts.send(${command(call)});`;

/** The SDK's types say that each may be absent. */
const ensured = (isTyped: boolean): Part =>
  isTyped && [
    'if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey || !Credentials.SessionToken) {',
    '  throw new Error("STS sent no credentials");',
    '}',
  ];

const shown = (isTyped: boolean): string =>
  `console.log(\`Access key \${Credentials.AccessKeyId}, until \${Credentials.Expiration${isTyped ? '?' : ''}.toISOString()}\`);`;

const prompt = [
  'const terminal = createInterface({ input: process.stdin, output: process.stderr });',
  `const tokenCode = (await terminal.question(${ecmascriptString(promptText)})).trim();`,
  'terminal.close();',
  '',
];

const handled = (call: Call, isTyped: boolean): Part => [
  'try {',
  indented('  ', send(call), ensured(isTyped), shown(isTyped)),
  '} catch (error) {',
  '  if (!(error instanceof STSServiceException)) throw error;',
  `  console.error(\`\${error.name}: \${error.message} (request \${error.$metadata.requestId})\`);`,
  '  if (error.name === "AccessDenied") {',
  `    console.error(${ecmascriptString(accessDeniedHint)});`,
  '  }',
  '  process.exitCode = 1;',
  '}',
];

const followed = (call: Call): Part => [
  '',
  'const session = new STSClient({',
  `  ${where(call)},`,
  '  credentials: {',
  '    accessKeyId: Credentials.AccessKeyId,',
  '    secretAccessKey: Credentials.SecretAccessKey,',
  '    sessionToken: Credentials.SessionToken,',
  '  },',
  '});',
  'const { Arn } = await session.send(new GetCallerIdentityCommand({}));',
  'console.log(Arn);',
];

const imported = (variant: Call['variant']): string =>
  [
    ...(variant === 'session' ? ['GetCallerIdentityCommand'] : []),
    'GetSessionTokenCommand',
    'STSClient',
    ...(variant === 'error-handling' ? ['STSServiceException'] : []),
  ].join(', ');

/** The whole module. */
export function ecmascriptModule(call: Call, isTyped: boolean): string {
  const { variant } = call;
  const isPrompt = variant === 'mfa-prompt';
  return textOfLines(
    isPrompt && 'import { createInterface } from "node:readline/promises";',
    `import { ${imported(variant)} } from "@aws-sdk/client-sts";`,
    '',
    isPrompt && prompt,
    `// ${credentialsNote}`,
    `const sts = new STSClient({ ${where(call)} });`,
    '',
    variant === 'error-handling'
      ? handled(call, isTyped)
      : [send(call), ensured(isTyped), variant === 'session' ? followed(call) : shown(isTyped)],
  );
}
