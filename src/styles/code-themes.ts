/**
 * Themes for code blocks: keywords ink3, code ink2, values ink, and no other hue. The colours are those of
 * `tokens.css`, once more because the highlighter needs them as numbers.
 */
interface Inks {
  panel: string;
  ink: string;
  ink2: string;
  ink3: string;
}

const light: Inks = { panel: '#ffffff', ink: '#0f1317', ink2: '#434a53', ink3: '#5c646e' };
const dark: Inks = { panel: '#13171b', ink: '#eef1f4', ink2: '#b7bfc8', ink3: '#8e97a2' };

const keywords = [
  'comment',
  'keyword',
  'storage',
  'punctuation.definition.comment',
  'support.type.property-name',
  'entity.name.tag',
  'entity.other.attribute-name',
  'variable.parameter.option',
];
const values = ['string', 'constant.numeric', 'constant.language', 'constant.character', 'constant.other'];

function theme(name: string, type: 'light' | 'dark', { panel, ink, ink2, ink3 }: Inks) {
  return {
    name,
    type,
    colors: { 'editor.background': panel, 'editor.foreground': ink2, foreground: ink2 },
    tokenColors: [
      { settings: { foreground: ink2, background: panel } },
      { scope: keywords, settings: { foreground: ink3 } },
      { scope: values, settings: { foreground: ink } },
      { scope: 'constant.other.option', settings: { foreground: ink2 } },
    ],
  };
}

export const codeThemes = [theme('ink-dark', 'dark', dark), theme('ink-light', 'light', light)];
