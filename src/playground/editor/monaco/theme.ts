/** Monaco in the colours of the page. They are read from the tokens, so that both themes have one home. */
import { editor } from './core.ts';

const name = 'site';

const tokens = ['panel', 'ink', 'ink2', 'ink3', 'ctl', 'hair', 'hair2', 'no'] as const;

/** The colours that tokens of `tokens.css` have now, as Monaco wants them: `#rrggbb`. */
function coloursNow(): Record<(typeof tokens)[number], string> {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    const parts = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
    const hex = parts.slice(0, 3).map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'));
    return `#${hex.join('')}`;
  };
  const entries = tokens.map((token) => [token, read(token)] as const);
  probe.remove();
  return Object.fromEntries(entries) as Record<(typeof tokens)[number], string>;
}

const none = '#00000000';

function define(): void {
  const { panel, ink, ink2, ink3, ctl, hair, hair2, no } = coloursNow();
  editor.defineTheme(name, {
    base: document.documentElement.dataset.theme === 'light' ? 'vs' : 'vs-dark',
    inherit: true,
    rules: [
      { token: '', foreground: ink2.slice(1) },
      { token: 'name', foreground: ink3.slice(1) },
      { token: 'value', foreground: ink.slice(1) },
      { token: 'mark', foreground: ink2.slice(1) },
    ],
    colors: {
      foreground: ink,
      focusBorder: ink,
      'widget.shadow': none,
      'scrollbar.shadow': none,
      'editor.background': panel,
      'editor.foreground': ink2,
      'editorCursor.foreground': ink,
      'editor.selectionBackground': hair2,
      'editor.inactiveSelectionBackground': hair,
      'editor.lineHighlightBackground': none,
      'editor.lineHighlightBorder': none,
      'editorLineNumber.foreground': ink3,
      'editorLineNumber.activeForeground': ink,
      'editorGutter.foldingControlForeground': ink3,
      'editor.foldBackground': none,
      'editorBracketMatch.background': none,
      'editorBracketMatch.border': ctl,
      // By depth; no hue but that of refusal means anything here.
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, ink2]),
      ),
      'editorBracketHighlight.unexpectedBracket.foreground': no,
      'editorError.foreground': no,
      'editorWarning.foreground': ink3,
      'editorInfo.foreground': ink3,
      'editor.findMatchBackground': hair2,
      'editor.findMatchBorder': ink,
      'editor.findMatchHighlightBackground': hair,
      'editor.hoverHighlightBackground': hair,
      'editorWidget.background': panel,
      'editorWidget.foreground': ink,
      'editorWidget.border': ctl,
      'editorHoverWidget.background': panel,
      'editorHoverWidget.foreground': ink2,
      'editorHoverWidget.border': ctl,
      'editorHoverWidget.statusBarBackground': panel,
      'editorSuggestWidget.background': panel,
      'editorSuggestWidget.border': ctl,
      'editorSuggestWidget.foreground': ink2,
      'editorSuggestWidget.highlightForeground': ink,
      'editorSuggestWidget.focusHighlightForeground': ink,
      'editorSuggestWidget.selectedBackground': hair,
      'editorSuggestWidget.selectedForeground': ink,
      'editorSuggestWidgetStatus.foreground': ink3,
      'editorActionList.background': panel,
      'editorActionList.foreground': ink,
      'editorActionList.focusBackground': hair,
      'editorActionList.focusForeground': ink,
      'editorMarkerNavigation.background': panel,
      'editorMarkerNavigationError.background': no,
      'editorMarkerNavigationError.headerBackground': panel,
      'editorMarkerNavigationWarning.background': ctl,
      'editorMarkerNavigationWarning.headerBackground': panel,
      'editorMarkerNavigationInfo.background': ctl,
      'editorMarkerNavigationInfo.headerBackground': panel,
      'input.background': panel,
      'input.foreground': ink,
      'input.border': ctl,
      'input.placeholderForeground': ink3,
      'inputOption.activeBorder': ink,
      'inputOption.activeBackground': hair,
      'inputOption.activeForeground': ink,
      'list.hoverBackground': hair,
      'scrollbarSlider.background': `${hair2}99`,
      'scrollbarSlider.hoverBackground': hair2,
      'scrollbarSlider.activeBackground': ctl,
      'textLink.foreground': ink,
      'textLink.activeForeground': ink,
    },
  });
  editor.setTheme(name);
}

let following = false;

/** Once for all editors: sets the theme, and again whenever the page changes its own. */
export function followTheme(): string {
  if (following) return name;
  following = true;
  define();
  new MutationObserver(define).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return name;
}
