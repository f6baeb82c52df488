/** Holds the names that the reference gives to the code that is written, run and parsed. */
import { describe, expect, it } from 'vitest';
import { sdkNames } from '../model/sdk-names.ts';
import { generate } from './generate.ts';
import type { TargetId } from './targets.ts';

const targetOf: Readonly<Record<string, TargetId>> = {
  'AWS CLI': 'cli-bash',
  'JavaScript v3': 'javascript',
  'Python, boto3': 'python',
  'R, paws': 'r',
  'Go v2': 'go',
  'Java 2.x': 'java',
  Kotlin: 'kotlin',
  '.NET': 'csharp',
  Ruby: 'ruby',
  PHP: 'php',
  Rust: 'rust',
  Swift: 'swift',
  'C++': 'cpp',
  PowerShell: 'powershell',
};

describe.each(sdkNames)('$client', ({ client, call, member, page }) => {
  const target = targetOf[client];

  it('calls it as its snippet does', () => {
    if (target === undefined) throw new Error(`which snippet is that of ${client}?`);
    const written = generate(
      { region: 'us-east-1', input: { DurationSeconds: 900 } },
      { target, variant: 'minimal' },
    );
    const code = 'code' in written ? written.code : '';
    const name = /get[-_]?(?:sts)?session[-_]?token\w*/i.exec(call)?.[0] ?? '?';
    expect(code).toContain(name);
    // PowerShell may have its parameters without their hyphens.
    expect(code).toContain(member.replace(/^-(?!-)/, ''));
  });

  it('has its own page', () => {
    expect(new URL(page).protocol).toBe('https:');
  });
});

it('are the names of clients, each once', () => {
  expect(sdkNames.map(({ client }) => client).sort()).toEqual(Object.keys(targetOf).sort());
});
