/** Holds the list of words to its order, and the spelling check to finding what is wrong. */
// cspell:ignore recieved
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cspell = fileURLToPath(new URL('../../node_modules/cspell/bin.mjs', import.meta.url));

/** The words that the check finds in a text, as if it were this file. */
function wrongIn(file: string, input: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [cspell, '--words-only', '--no-progress', '--no-summary', `stdin://${file}`],
    { cwd: root, input, encoding: 'utf8' },
  );
  return stdout.split('\n').filter((word) => word !== '');
}

describe('the list of words', () => {
  const words = readFileSync(`${root}/.cspell-words.txt`, 'utf8').trimEnd().split('\n');

  it('is sorted, without doubles', () => {
    expect(words).toEqual([...new Set(words)].sort());
  });
});

describe('the spelling check', () => {
  it('finds wrong words in pages, American ones too, and leaves keys and addresses alone', () => {
    const page =
      'You recieve AKIAIOSFODNN7EXAMPLE in a color (`color-scheme`) of aws/aws-cli#6325, https://example.com/wrongg.\n';
    expect(wrongIn('content/docs/guides/cli.mdx', page)).toEqual(['recieve', 'color']);
  });

  it('finds wrong words in comments, names and texts', () => {
    const code = "/** The recieved key. */\nexport const wrongSeperator = 'occured';\n";
    expect(wrongIn('src/model/a.ts', code)).toEqual(['recieved', 'Seperator', 'occured']);
  });
});
