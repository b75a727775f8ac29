/** A piece of markup that is kept as it stands: text, a comment, an instruction. Text is escaped. */
export type XmlNode = XmlElement | string;

/** Attributes in their order, values escaped as in the file. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The tree of a part of a spreadsheet file; everything in it comes out again by `xmlText`. @throws SyntaxError. */
export function xmlTree(text: string): XmlElement {
  const document: XmlElement = { tag: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [document];
  for (const [token] of text.matchAll(TOKEN)) {
    const parent = open[open.length - 1]!;
    if (token.startsWith('</')) {
      if (open.length === 1 || parent.tag !== token.slice(2, -1).trim()) throw new SyntaxError(`unexpected ${token}`);
      open.pop();
    } else if (token.startsWith('<') && token[1] !== '!' && token[1] !== '?') {
      const isEmpty = token.endsWith('/>');
      const [, tag, rest] = /^([^\s/>]+)([\s\S]*)$/.exec(token.slice(1, isEmpty ? -2 : -1))!;
      const element: XmlElement = { tag: tag!, attributes: attributesOf(rest!), children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    } else parent.children.push(token);
  }
  if (open.length > 1) throw new SyntaxError(`${open[open.length - 1]!.tag} is not closed`);
  return document;
}

function attributesOf(text: string): Map<string, string> {
  const quoted = (value: string): string => value.replace(/"/g, '&quot;');
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name!, double ?? quoted(single!)]));
}

/** The text of a tree. */
export function xmlText(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const content = node.children.map(xmlText).join('');
  if (node.tag === '') return content;
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
  return content === '' ? `<${node.tag}${attributes}/>` : `<${node.tag}${attributes}>${content}</${node.tag}>`;
}

/** The name of an element without the prefix of its namespace. */
export const localName = ({ tag }: XmlElement): string => tag.slice(tag.indexOf(':') + 1);

export const elementsIn = ({ children }: XmlElement): XmlElement[] =>
  children.filter((each): each is XmlElement => typeof each !== 'string');

/** The children of a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  elementsIn(element).filter((each) => localName(each) === name);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsIn(element).find((each) => localName(each) === name);

/** Calls `visit` for every element below, parents first. */
export function visitElements(element: XmlElement, visit: (element: XmlElement) => void): void {
  for (const each of elementsIn(element)) {
    visit(each);
    visitElements(each, visit);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Text or the value of an attribute as markup; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');

/** The text of an element, unescaped. */
export const textOf = (element: XmlElement | undefined): string =>
  unescapeXml((element?.children ?? []).map((each) => (typeof each === 'string' ? plain(each) : '')).join(''));

const plain = (text: string): string => {
  const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(text);
  if (data) return escapeXml(data[1]!);
  return text.startsWith('<') ? '' : text;
};

export const setText = (element: XmlElement, text: string): void => {
  element.children = [escapeXml(text)];
};
