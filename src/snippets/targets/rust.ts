/** The AWS SDK for Rust. */
import { rustString } from '../literals/braced.ts';
import { snakeCase } from '../names.ts';
import type { Call, TargetShape } from '../target.ts';
import { indented, textOfLines, type Part } from '../text.ts';
import { accessDeniedHint, credentialsNote, promptText } from '../wording.ts';

const imported: Record<Call['variant'], string[]> = {
  minimal: ['use aws_sdk_sts::Client;'],
  'mfa-prompt': ['use aws_sdk_sts::Client;'],
  'error-handling': [
    'use aws_sdk_sts::error::{DisplayErrorContext, ProvideErrorMetadata};',
    'use aws_sdk_sts::Client;',
  ],
  session: ['use aws_sdk_sts::config::{Builder, Credentials};', 'use aws_sdk_sts::Client;'],
};

const request = ({ members }: Call): string[] => [
  'sts',
  '    .get_session_token()',
  ...members.map(({ name, code }) => `    .${snakeCase(name)}(${code})`),
  '    .send()',
  '    .await',
];

const prompt = [
  `eprint!(${rustString(promptText)});`,
  'let mut line = String::new();',
  'std::io::stdin().read_line(&mut line)?;',
  'let token_code = line.trim();',
  '',
];

const plain = (call: Call): Part => `let output = ${request(call).join('\n')}?;`;

const handled = (call: Call): Part => [
  `let result = ${request(call).join('\n')};`,
  'let output = match result {',
  '    Ok(output) => output,',
  '    Err(error) => {',
  '        match error.code() {',
  '            Some(code) => eprintln!("{code}: {}", error.message().unwrap_or_default()),',
  '            None => eprintln!("{}", DisplayErrorContext(&error)),',
  '        }',
  '        if error.code() == Some("AccessDenied") {',
  `            eprintln!(${rustString(accessDeniedHint)});`,
  '        }',
  '        std::process::exit(1);',
  '    }',
  '};',
];

const shown = 'println!("Access key {}, until {}", credentials.access_key_id(), credentials.expiration());';

const followed = [
  '',
  'let session = Builder::from(&config)',
  '    .credentials_provider(Credentials::new(',
  '        credentials.access_key_id(),',
  '        credentials.secret_access_key(),',
  '        Some(credentials.session_token().to_owned()),',
  '        None,',
  '        "GetSessionToken",',
  '    ))',
  '    .build();',
  'let identity = Client::from_conf(session).get_caller_identity().send().await?;',
  'println!("{}", identity.arn().unwrap_or_default());',
];

export const rust = {
  id: 'rust',
  label: 'Rust',
  language: 'rust',
  fileName: 'main.rs',
  sdk: {
    name: 'AWS SDK for Rust (aws-sdk-sts)',
    version: '1.118.0',
    seen: 'docs.rs',
    install: 'cargo add aws-config aws-sdk-sts tokio --features tokio/full',
  },
  proof: 'parsed',
  verified: 'docs.rs aws-sdk-sts (builders, ProvideErrorMetadata); public code for SdkError',
  literal: rustString,
  promptedCode: 'token_code',
  write: (call) =>
    textOfLines(
      'use aws_config::{BehaviorVersion, Region};',
      imported[call.variant],
      '',
      '#[tokio::main]',
      'async fn main() -> Result<(), Box<dyn std::error::Error>> {',
      indented(
        '    ',
        call.variant === 'mfa-prompt' && prompt,
        `// ${credentialsNote}`,
        'let config = aws_config::defaults(BehaviorVersion::latest())',
        `    .region(Region::new(${call.region}))`,
        call.endpoint !== undefined && `    .endpoint_url(${call.endpoint})`,
        '    .load()',
        '    .await;',
        'let sts = Client::new(&config);',
        '',
        call.variant === 'error-handling' ? handled(call) : plain(call),
        'let credentials = output.credentials().ok_or("STS sent no credentials")?;',
        call.variant === 'session' ? followed : shown,
        'Ok(())',
      ),
      '}',
    ),
} as const satisfies TargetShape;
