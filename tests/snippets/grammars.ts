/** Real grammars, as WebAssembly from npm. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Language, Parser, type Node, type Tree } from 'web-tree-sitter';

const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(resolve(`${name}/package.json`));

type GrammarFile = readonly [npmPackage: string, file: string];

const vscode = (name: string): GrammarFile => ['@vscode/tree-sitter-wasm', `wasm/tree-sitter-${name}.wasm`];
const collection = (name: string): GrammarFile => ['tree-sitter-wasms', `out/tree-sitter-${name}.wasm`];

/** The grammar of each language, by Shiki's name for it. */
const files: Readonly<Record<string, GrammarFile>> = {
  bash: vscode('bash'),
  powershell: vscode('powershell'),
  javascript: vscode('javascript'),
  typescript: vscode('typescript'),
  python: vscode('python'),
  go: vscode('go'),
  java: vscode('java'),
  kotlin: collection('kotlin'),
  csharp: vscode('c-sharp'),
  ruby: vscode('ruby'),
  php: vscode('php'),
  rust: vscode('rust'),
  swift: collection('swift'),
  cpp: vscode('cpp'),
  r: ['@eagleoutice/tree-sitter-r', 'tree-sitter-r.wasm'],
};

export const hasGrammar = (language: string): boolean => language in files;

const parsers = new Map<string, Promise<Parser>>();

async function load(language: string): Promise<Parser> {
  await Parser.init();
  const [npmPackage, file] = files[language] ?? [];
  if (npmPackage === undefined || file === undefined) throw new Error(`no grammar of ${language}`);
  const parser = new Parser();
  parser.setLanguage(await Language.load(asDylink0(readFileSync(join(folderOf(npmPackage), file)))));
  return parser;
}

/** The tree of a text. Each parser keeps one; free it with `delete`. */
export async function parse(language: string, code: string): Promise<Tree> {
  let parser = parsers.get(language);
  if (!parser) parsers.set(language, (parser = load(language)));
  const tree = (await parser).parse(code);
  if (!tree) throw new Error(`${language}: no tree`);
  return tree;
}

/** What the grammar could not read, as text; undefined where it read all. */
export function faultOf(node: Node): string | undefined {
  if (!node.hasError) return undefined;
  if (node.isError || node.isMissing) {
    return `${node.isMissing ? `missing ${node.type}` : 'error'} at line ${String(node.startPosition.row + 1)}: ${node.text}`;
  }
  for (const child of node.children) {
    const fault = faultOf(child);
    if (fault !== undefined) return fault;
  }
  return `error below ${node.type}`;
}

/** The tree without what its strings and words hold: the same for any value, if no value reaches out of its string. */
export const skeleton = (node: Node): string =>
  /string|^word$|^concatenation$/.test(node.type)
    ? 'text'
    : `(${[node.type, ...node.namedChildren.map(skeleton)].join(' ')})`;

/**
 * Emscripten's old section `dylink`, which tree-sitter-wasms still has, as `dylink.0`, the only one that
 * web-tree-sitter reads since 0.26. Both hold the same four numbers. Source: WebAssembly tool-conventions,
 * DynamicLinking.md.
 */
export function asDylink0(wasm: Buffer): Buffer {
  let at = 8;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm.readUInt8(at);
      at += 1;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const text = (): string => {
    const length = number();
    at += length;
    return wasm.toString('utf8', at - length, at);
  };
  const isCustom = number() === 0;
  const end = number() + at;
  if (!isCustom || text() !== 'dylink') return wasm;
  const memory = [number(), number(), number(), number()].flatMap(leb128);
  if (number() !== 0) throw new Error('a grammar that needs other libraries');
  const name = Buffer.from('dylink.0');
  const section = Buffer.from([...leb128(name.length), ...name, 1, ...leb128(memory.length), ...memory]);
  const head = Buffer.from([0, ...leb128(section.length)]);
  return Buffer.concat([wasm.subarray(0, 8), head, section, wasm.subarray(end)]);
}

function leb128(value: number): number[] {
  const bytes = [];
  let rest = value;
  do {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return bytes;
}
