/** The compiler's word for the snippets in TypeScript: strict, with the types of the SDK that is installed. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { generate } from '../../src/snippets/generate.ts';
import { variantIds, type SnippetRequest } from '../../src/snippets/target.ts';
import { ordinary } from './requests.ts';

/** Where the files would lie: the SDK is looked for from here. */
const folder = fileURLToPath(new URL('.', import.meta.url));
/** Milliseconds: the compiler reads a few hundred files of types, on a busy machine. */
const patience = 120_000;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ['node'],
};

/** What the compiler says of files that are not on disk. */
function complaints(files: ReadonlyMap<string, string>): string[] {
  const host = ts.createCompilerHost(options);
  const onDisk = { read: host.readFile.bind(host), exists: host.fileExists.bind(host) };
  host.readFile = (name) => files.get(name) ?? onDisk.read(name);
  host.fileExists = (name) => files.has(name) || onDisk.exists(name);
  const source = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(name);
    return text === undefined ? source(name, version, ...rest) : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

const fileOf = (
  request: SnippetRequest,
  variant: (typeof variantIds)[number],
  name: string,
): [string, string] => {
  const snippet = generate(request, { target: 'typescript', variant });
  if ('unavailable' in snippet) throw new Error(snippet.unavailable);
  return [join(folder, name), snippet.code];
};

it(
  'has nothing to say against any variant, but would have against a wrong name',
  () => {
    const files = new Map(
      ordinary.flatMap((request, index) =>
        variantIds.map((variant) => fileOf(request, variant, `snippet-${String(index)}-${variant}.ts`)),
      ),
    );
    const [broken, code] = fileOf(ordinary[2]!, 'minimal', 'broken.ts');
    files.set(broken, code.replace('SerialNumber:', 'SerialNo:'));
    const [first, ...others] = complaints(files);
    expect(first).toContain(`${broken}: `);
    expect(first).toContain("'SerialNo' does not exist");
    expect(others).toEqual([]);
  },
  patience,
);
