import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, textOf, unescapeXml, xmlText, xmlTree } from '../../../../src/workbook/template/form-file/xml-tree';

describe('the markup of a form', () => {
  it.each([
    '<?xml version="1.0"?>\r\n<a xmlns:x="u"><!-- <b> --><x:b c="1 &gt; 0"/>甲 &amp; 乙<![CDATA[<c>]]></a>',
    '<a t="&lt;&#10;"><b> </b>\n</a>',
  ])('comes out as it went in: %j', (text) => expect(xmlText(xmlTree(text))).toBe(text));

  it('may quote by either mark, and hold > in an attribute', () => {
    expect(xmlText(xmlTree(`<a b='1"2' c=">"></a>`))).toBe('<a b="1&quot;2" c=">"/>');
  });

  it.each(['<a><b></a>', '<a>', '</a>'])('is refused where it is damaged: %s', (text) =>
    expect(() => xmlTree(text)).toThrow(SyntaxError),
  );

  it('says any text, and gives it back', () => {
    // What XML cannot hold is left out.
    // oxlint-disable-next-line no-control-regex
    const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescapeXml(escapeXml(text))).toBe(plain(text));
        expect(textOf(xmlTree(`<a>${escapeXml(text)}</a>`).children[0] as never)).toBe(plain(text));
      }),
    );
  });
});
