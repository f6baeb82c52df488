import { describe, expect, it } from 'vitest';
import { readXml, textAt, XmlError } from './xml.ts';

describe('the strict reader', () => {
  it('reads what STS writes', () => {
    const root = readXml(
      '<A xmlns="urn:a">\n  <B>\n    <C>1 &lt; 2 &amp;&#xD; é</C>\n    <D/>\n  </B>\n</A>\n',
    );
    expect(root.attributes).toEqual({ xmlns: 'urn:a' });
    expect(textAt(root, 'B', 'C')).toBe('1 < 2 &\r é');
    expect(textAt(root, 'B', 'D')).toBe('');
    expect(textAt(root, 'B', 'E')).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['text alone', 'a'],
    ['an element that is not closed', '<a><b></a>'],
    ['a second root', '<a></a><b></b>'],
    ['text after the root', '<a></a>b'],
    ['text between elements', '<a><b></b>c</a>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['a reference that nobody declared', '<a>&eacute;</a>'],
    ['a reference to a character that is not allowed', '<a>&#0;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a surrogate alone', '<a>\uD800</a>'],
    ['a noncharacter', '<a>\uFFFE</a>'],
    ['a carriage return', '<a>b\r</a>'],
    ['the end of a CDATA section', '<a>]]></a>'],
    ['a comment', '<a><!-- b --></a>'],
    ['an attribute twice', '<a b="1" b="2"></a>'],
  ])('refuses %s', (_what, text) => {
    expect(() => readXml(text)).toThrow(XmlError);
  });

  it('refuses to choose between two elements of one name', () => {
    expect(() => textAt(readXml('<a><b>1</b><b>2</b></a>'), 'b')).toThrow(XmlError);
  });
});
