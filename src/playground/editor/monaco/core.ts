/**
 * Monaco with only the features that the editors use. Its own JSON service stays out: it would bring a worker and a
 * second opinion on what is valid.
 */
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
// `features/suggest/register` of 0.57 registers inline suggestions and not this.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import './monaco.css';

export { editor, languages, MarkerSeverity, Range, Uri } from 'monaco-editor/editor';

/** A file of this site: no policy has to allow `blob:`. Nothing that is used here starts it. */
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
