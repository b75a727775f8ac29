import { deflate } from '../../file/deflate';
import { readZipDirectory, unzipEntry } from '../../file/zip-archive';
import { zipFile } from '../../file/zip-file';
import { FormSheet, plainText } from './form-sheet';
import { childOf, childrenOf, localName, unescapeXml, type XmlElement, xmlText, xmlTree } from './xml-tree';

const TYPES = '[Content_Types].xml';
/** Relations to what speaks of the form as it was: the order of its sums, its picture, properties of its own. */
const STALE = /\/(calcChain|thumbnail|custom-properties)$/;

export interface Relation {
  readonly id: string;
  /** The end of it says what the part is: `…/comments`. */
  readonly type: string;
  /** The part, from the root of the package; undefined for what lies outside. */
  readonly target: string | undefined;
}

/**
 * An .xlsx in parts. What nobody touches stays byte for byte: fonts, widths, protection, pictures, and what only the
 * program that made it knows.
 */
export class FormPackage {
  private readonly trees = new Map<string, XmlElement>();
  readonly workbookPart: string;
  sheets: FormSheet[];

  private constructor(private readonly parts: Map<string, Uint8Array>) {
    const book = this.relations('').find(({ type }) => type.endsWith('/officeDocument'))?.target;
    if (book === undefined) throw new SyntaxError('the package names no workbook');
    this.workbookPart = book;
    const relations = this.relations(book);
    const texts = relations.find(({ type }) => type.endsWith('/sharedStrings'))?.target;
    const table = texts === undefined ? undefined : this.root(texts);
    const shared = table ? childrenOf(table, 'si').map(plainText) : [];
    this.sheets = this.sheetElements().flatMap((element) => {
      const target = relations.find(({ id }) => id === relationOf(element))?.target;
      const root = target === undefined ? undefined : this.root(target);
      // A sheet of nothing but a chart has no cells.
      if (!root || localName(root) !== 'worksheet') return [];
      return [new FormSheet(unescapeXml(element.attributes.get('name') ?? ''), target!, root, shared)];
    });
  }

  /** `bytes` must have passed the guarded reader. @throws SyntaxError or RangeError where they are damaged. */
  static open(bytes: Uint8Array): FormPackage {
    const entries = readZipDirectory(bytes);
    if (!entries) throw new RangeError('no directory');
    return new FormPackage(new Map(entries.map((entry) => [entry.name, unzipEntry(bytes, entry)])));
  }

  sheetElements(): XmlElement[] {
    const list = childOf(this.root(this.workbookPart), 'sheets');
    return list ? childrenOf(list, 'sheet') : [];
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  /** The outermost element of a part, to be changed in place; undefined where there is none. */
  root(part: string): XmlElement | undefined {
    const known = this.trees.get(part);
    const bytes = this.parts.get(part);
    if (!known && !bytes) return undefined;
    const tree = known ?? xmlTree(new TextDecoder().decode(bytes));
    this.trees.set(part, tree);
    return tree.children.find((each): each is XmlElement => typeof each !== 'string');
  }

  /** What a part points to; `''`: the package as a whole. */
  relations(part: string): readonly Relation[] {
    const root = this.root(relationsPart(part));
    return (root ? childrenOf(root, 'Relationship') : []).map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: attributes.get('TargetMode') === 'External' ? undefined : resolved(part, attributes.get('Target') ?? ''),
    }));
  }

  dropRelations(part: string, isDropped: (relation: Relation) => boolean): void {
    const dropped = new Set(
      this.relations(part)
        .filter(isDropped)
        .map(({ id }) => id),
    );
    const root = this.root(relationsPart(part));
    if (root && dropped.size > 0)
      root.children = root.children.filter(
        (each) => typeof each === 'string' || !dropped.has(each.attributes.get('Id') ?? ''),
      );
  }

  /** The bytes of the file, without parts that nothing points to: Excel calls a file damaged that holds such. */
  async save(): Promise<Uint8Array> {
    for (const part of ['', this.workbookPart]) this.dropRelations(part, ({ type }) => STALE.test(type));
    const kept = this.reachable();
    const types = this.root(TYPES);
    if (types)
      types.children = types.children.filter((each) => {
        const name = typeof each === 'string' ? undefined : each.attributes.get('PartName');
        return name === undefined || kept.has(unescapeXml(name).slice(1));
      });
    const files = [...this.parts.keys()].filter((part) => part === TYPES || kept.has(part));
    const packed = files.map(async (name) => {
      const tree = this.trees.get(name);
      const bytes = tree ? new TextEncoder().encode(xmlText(tree)) : this.parts.get(name)!;
      return { name, bytes, deflated: await deflate(bytes) };
    });
    return zipFile(await Promise.all(packed), new Date());
  }

  private reachable(): Set<string> {
    const found = new Set<string>();
    const visit = (part: string): void => {
      if (this.parts.has(relationsPart(part))) found.add(relationsPart(part));
      for (const { target } of this.relations(part))
        if (target !== undefined && this.parts.has(target) && !found.has(target)) {
          found.add(target);
          visit(target);
        }
    };
    visit('');
    return found;
  }
}

/** The id by which the workbook points to a sheet. */
export const relationOf = ({ attributes }: XmlElement): string | undefined =>
  [...attributes].find(([name]) => name.endsWith(':id'))?.[1];

function relationsPart(part: string): string {
  const folder = part.lastIndexOf('/') + 1;
  return `${part.slice(0, folder)}_rels/${part.slice(folder)}.rels`;
}

function resolved(part: string, target: string): string {
  const path = unescapeXml(target).split('#')[0]!;
  if (path.startsWith('/')) return path.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
