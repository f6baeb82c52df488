/** The AWS SDK for Go v2. */
import { goString } from '../literals/go.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const sdk = 'github.com/aws/aws-sdk-go-v2';

const imports: Record<Call['variant'], { standard: string[]; others: string[] }> = {
  minimal: { standard: ['context', 'fmt', 'log'], others: [] },
  'mfa-prompt': { standard: ['context', 'fmt', 'log', 'os'], others: [] },
  'error-handling': {
    standard: ['context', 'errors', 'fmt', 'log'],
    others: ['github.com/aws/smithy-go'],
  },
  session: { standard: ['context', 'fmt', 'log'], others: [`${sdk}/credentials`] },
};

function imported(variant: Call['variant']): Part {
  const { standard, others } = imports[variant];
  const all = [sdk + '/aws', `${sdk}/config`, `${sdk}/service/sts`, ...others].sort();
  const quoted = (names: readonly string[]): string[] => names.map((name) => `"${name}"`);
  return ['import (', indented('\t', quoted(standard), '', quoted(all)), ')'];
}

const integers: readonly string[] = ['DurationSeconds', 'MinimumSessionTokenSize'];

/** The members as gofmt lines them up. */
function request({ members }: Call): Part {
  const open = 'output, err := client.GetSessionToken(ctx, &sts.GetSessionTokenInput{';
  if (!members.length) return `${open}})`;
  const width = Math.max(...members.map(({ name }) => name.length)) + 2;
  return [
    open,
    ...members.map(
      ({ name, code }) =>
        `\t${`${name}:`.padEnd(width)}aws.${integers.includes(name) ? 'Int32' : 'String'}(${code}),`,
    ),
    '})',
  ];
}

const fatal = ['if err != nil {', '\tlog.Fatal(err)', '}'];

const prompt = [
  `fmt.Fprint(os.Stderr, ${goString(promptText)})`,
  'var tokenCode string',
  'if _, err := fmt.Scanln(&tokenCode); err != nil {',
  '\tlog.Fatal(err)',
  '}',
  '',
];

const handled = [
  'var refusal smithy.APIError',
  'if errors.As(err, &refusal) {',
  '\tif refusal.ErrorCode() == "AccessDenied" {',
  `\t\tlog.Print(${goString(accessDeniedHint)})`,
  '\t}',
  '\tlog.Fatalf("%s: %s", refusal.ErrorCode(), refusal.ErrorMessage())',
  '}',
];

const shown = [
  'session := output.Credentials',
  'fmt.Printf("Access key %s, until %s\\n", aws.ToString(session.AccessKeyId), aws.ToTime(session.Expiration))',
];

const followed = [
  'session := output.Credentials',
  'cfg.Credentials = credentials.NewStaticCredentialsProvider(',
  '\taws.ToString(session.AccessKeyId),',
  '\taws.ToString(session.SecretAccessKey),',
  '\taws.ToString(session.SessionToken),',
  ')',
  'identity, err := sts.NewFromConfig(cfg).GetCallerIdentity(ctx, &sts.GetCallerIdentityInput{})',
  fatal,
  'fmt.Println(aws.ToString(identity.Arn))',
];

export const go = {
  id: 'go',
  label: 'Go',
  language: 'go',
  fileName: 'main.go',
  sdk: {
    name: 'AWS SDK for Go v2 (service/sts)',
    version: '1.45.8',
    seen: 'go.mod files of public repositories',
    install: `go get ${sdk}/config ${sdk}/service/sts`,
  },
  proof: 'run',
  verified:
    'by the SDK of Debian (1.17.1) against the local endpoint; BaseEndpoint is newer than that, and not run',
  literal: goString,
  promptedCode: 'tokenCode',
  write: (call) =>
    textOfLines(
      'package main',
      '',
      imported(call.variant),
      '',
      'func main() {',
      indented(
        '\t',
        'ctx := context.Background()',
        '',
        call.variant === 'mfa-prompt' && prompt,
        `// ${credentialsNote}`,
        `cfg, err := config.LoadDefaultConfig(ctx, config.WithRegion(${call.region}))`,
        fatal,
        call.endpoint !== undefined && `cfg.BaseEndpoint = aws.String(${call.endpoint})`,
        'client := sts.NewFromConfig(cfg)',
        '',
        request(call),
        call.variant === 'error-handling' && handled,
        fatal,
        call.variant === 'session' ? followed : shown,
      ),
      '}',
    ),
} as const satisfies TargetShape;
