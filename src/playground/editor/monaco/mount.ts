/** Puts Monaco where a textarea was, with all that the textarea held. */
import { createEcho } from '../echo.ts';
import { editBetween, type LanguageService, type Marker } from '../language.ts';
import { editor } from './core.ts';
import { createModel, mark, rangeOf } from './services.ts';
import { followTheme } from './theme.ts';

export interface MonacoView {
  /** Shows another text, as one step that can be undone; the caret stays where it can. */
  show(text: string): void;
  /** Marks what is to be said of the text that is shown. */
  mark(markers: readonly Marker[]): void;
  /** Offset of the caret. */
  caret(): number;
  /** Puts the caret, and with it the focus, at an offset. */
  goTo(offset: number): void;
  dispose(): void;
}

interface MountOptions {
  label: string;
  service: LanguageService;
  onChange: (text: string) => void;
}

/** Nothing can be typed between reading the textarea and showing the editor: this runs in one go. */
export function mount(host: HTMLElement, from: HTMLTextAreaElement, options: MountOptions): MonacoView {
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(from);
  const model = createModel(from.value, options.service);
  const view = editor.create(host, {
    model,
    theme: followTheme(),
    ariaLabel: options.label,
    ariaContainerElement: host,
    // Tab leaves the editor, as it leaves a textarea.
    tabFocusMode: true,
    fontFamily,
    fontSize: parseFloat(fontSize),
    lineHeight: parseFloat(lineHeight),
    automaticLayout: true,
    fixedOverflowWidgets: true,
    wordWrap: 'on',
    wrappingIndent: 'none',
    lineNumbersMinChars: 2,
    lineDecorationsWidth: 4,
    glyphMargin: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    scrollBeyondLastLine: false,
    // At its ends the page scrolls on.
    scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10, useShadows: false },
    padding: { top: 8, bottom: 8 },
    renderLineHighlight: 'none',
    bracketPairColorization: { enabled: false },
    guides: { indentation: false },
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
    stickyScroll: { enabled: false },
    lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
    wordBasedSuggestions: 'off',
    quickSuggestions: { strings: true, other: true, comments: false },
    suggest: { showIcons: false, showStatusBar: false, snippetsPreventQuickSuggestions: false },
    links: false,
    contextmenu: false,
    foldingHighlight: false,
  });

  const fit = (): void => {
    host.style.height = `${view.getContentHeight()}px`;
  };
  view.onDidContentSizeChange(fit);
  fit();

  let showing = false;
  const echo = createEcho();
  model.onDidChangeContent(() => {
    if (showing) return;
    const text = model.getValue();
    echo.told(text);
    options.onChange(text);
  });

  const start = model.getPositionAt(from.selectionStart);
  const end = model.getPositionAt(from.selectionEnd);
  const [anchor, active] = from.selectionDirection === 'backward' ? [end, start] : [start, end];
  view.setSelection({
    selectionStartLineNumber: anchor.lineNumber,
    selectionStartColumn: anchor.column,
    positionLineNumber: active.lineNumber,
    positionColumn: active.column,
  });
  const scroller = host.parentElement;
  if (scroller) view.setScrollTop(scroller.scrollTop);
  if (document.activeElement === from) view.focus();

  return {
    show(text) {
      const edit = echo.isOwn(text) ? undefined : editBetween(model.getValue(), text);
      if (!edit) return;
      showing = true;
      view.pushUndoStop();
      view.executeEdits('site', [{ range: rangeOf(model, edit), text: edit.insert }]);
      view.pushUndoStop();
      showing = false;
    },
    mark: (markers) => mark(model, markers),
    caret: () => {
      const position = view.getPosition();
      return position ? model.getOffsetAt(position) : 0;
    },
    goTo(offset) {
      const position = model.getPositionAt(offset);
      view.setPosition(position);
      view.revealPositionInCenterIfOutsideViewport(position);
      view.focus();
    },
    dispose() {
      view.dispose();
      model.dispose();
    },
  };
}
