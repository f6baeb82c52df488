/** Our services as Monaco's providers. Monaco has one provider for a language; each model says whose service is meant. */
import type { Completion, Hover, LanguageService, Marker, Place, TextFix } from '../language.ts';
import { editBetween } from '../language.ts';
import { tokensOf } from '../tokens.ts';
import { editor, languages, MarkerSeverity, Range, type Uri } from './core.ts';

const language = 'json';
const owner = 'site';

/** What is known of a model. */
interface Known {
  service: LanguageService;
  markers: readonly Marker[];
}

const known = new Map<string, Known>();
const keyOf = (uri: Uri): string => uri.toString();

const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const;

/** The place as Monaco counts it. */
export function rangeOf(model: editor.ITextModel, { offset, length }: Place): Range {
  const start = model.getPositionAt(offset);
  const end = model.getPositionAt(offset + length);
  return Range.fromPositions(start, end);
}

/** Makes a model that the service speaks for, until it is disposed of. */
export function createModel(text: string, service: LanguageService): editor.ITextModel {
  register();
  const model = editor.createModel(text, language);
  model.setEOL(editor.EndOfLineSequence.LF);
  model.updateOptions({
    tabSize: 2,
    insertSpaces: true,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  const key = keyOf(model.uri);
  known.set(key, { service, markers: [] });
  model.onWillDispose(() => known.delete(key));
  return model;
}

/** Shows markers of the text that the model holds now. */
export function mark(model: editor.ITextModel, markers: readonly Marker[]): void {
  const about = known.get(keyOf(model.uri));
  if (!about) return;
  about.markers = markers;
  const shown = markers.map((marker) => {
    const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeOf(model, marker);
    const { severity, message, detail = '' } = marker;
    return {
      startLineNumber,
      startColumn,
      endLineNumber,
      endColumn,
      severity: severities[severity],
      message: `${message}\n${detail}`.trim(),
    };
  });
  editor.setModelMarkers(model, owner, shown);
}

let registered = false;

function register(): void {
  if (registered) return;
  registered = true;
  languages.register({ id: language });
  languages.setLanguageConfiguration(language, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    // Without quotes: suggestions come by themselves at the end of a word, and it ends before the closing one.
    wordPattern: /[^\s{}[\],:"]+/,
  });
  // No text of JSON reaches over a line, so nothing has to be remembered from one to the next.
  const state: languages.IState = { clone: () => state, equals: () => true };
  languages.setTokensProvider(language, {
    getInitialState: () => state,
    tokenize: (line) => ({
      tokens: tokensOf(line).map(({ start, kind }) => ({ startIndex: start, scopes: kind })),
      endState: state,
    }),
  });
  languages.registerCompletionItemProvider(language, {
    triggerCharacters: ['"', ':', ' '],
    provideCompletionItems(model, position) {
      const service = known.get(keyOf(model.uri))?.service;
      const offered = service?.complete(model.getValue(), model.getOffsetAt(position)) ?? [];
      return { suggestions: offered.map((one, index) => suggestion(model, one, index)) };
    },
  });
  languages.registerHoverProvider(language, {
    provideHover(model, position) {
      const service = known.get(keyOf(model.uri))?.service;
      const hover = service?.hover(model.getValue(), model.getOffsetAt(position));
      return hover && { range: rangeOf(model, hover), contents: markdown(hover) };
    },
  });
  languages.registerCodeActionProvider(language, {
    provideCodeActions(model, range) {
      const about = known.get(keyOf(model.uri));
      const here = about?.markers.filter((marker) =>
        Range.areIntersectingOrTouching(rangeOf(model, marker), range),
      );
      const text = model.getValue();
      const fixes = here?.flatMap((marker) => about?.service.fixes(text, marker) ?? []) ?? [];
      return { actions: fixes.map((fix) => action(model, text, fix)), dispose: () => undefined };
    },
  });
}

function suggestion(model: editor.ITextModel, offered: Completion, index: number): languages.CompletionItem {
  const { label, detail, about, insert, caret = insert.length, more } = offered;
  const escaped = (part: string): string => part.replace(/[\\$}]/g, '\\$&');
  return {
    label: detail === undefined ? label : { label, description: detail },
    kind: languages.CompletionItemKind.Property,
    // Monaco compares it with what stands in the range, quotes and all.
    filterText: insert,
    // In the order of the service.
    sortText: String(index).padStart(3, '0'),
    insertText: `${escaped(insert.slice(0, caret))}$0${escaped(insert.slice(caret))}`,
    insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
    range: rangeOf(model, offered),
    ...(about !== undefined && { documentation: about }),
    ...(more && { command: { id: 'editor.action.triggerSuggest', title: 'Suggest' } }),
  };
}

function markdown({ title, lines, link }: Hover): { value: string }[] {
  const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>|]/g, '\\$&');
  const more = link ? [`[${escaped(link.label)}](${new URL(link.href, location.href).href})`] : [];
  return [`**${escaped(title)}**`, ...lines.map(escaped), ...more].map((value) => ({ value }));
}

function action(model: editor.ITextModel, before: string, { label, text }: TextFix): languages.CodeAction {
  const change = editBetween(before, text);
  const edits = change
    ? [
        {
          resource: model.uri,
          versionId: model.getVersionId(),
          textEdit: { range: rangeOf(model, change), text: change.insert },
        },
      ]
    : [];
  return { title: label, kind: 'quickfix', isPreferred: true, edit: { edits } };
}
