import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import { publish } from '../core/check/publish';
import { escapeHtml } from './escape-html';
import { PAGE_STYLE } from './html-style';
import { filingTitle } from '../workbook/export/export-published';
import { type PrintedCell, type PrintedTable, printedTables } from './printed-table';

/**
 * The published tables as one web page for the office's portal: complete in itself, without any script or address, so that
 * it may be put anywhere, and read by a screen reader cell by cell with its heads.
 * @throws Error where the filing has no table at all.
 */
export function htmlPage(filing: Filing, edition: Edition): string {
  const tables = printedTables(publish(filing, edition), edition);
  if (tables.length === 0) throw new Error('A filing without tables cannot be published');
  const title = filingTitle(filing);
  const units = [...new Set(tables.map((table) => table.moneyUnit))];
  const facts = [`部门：${filing.unit.name}`, `${filing.year}年度`, `金额单位：${units.join('、')}`];
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="about">${spans(facts)}</p>`,
    contents(tables),
    ...tables.map(section),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const spans = (texts: readonly string[]): string => texts.map((text) => `<span>${escapeHtml(text)}</span>`).join(' ');

const titleOf = ({ number, title }: PrintedTable): string => (number === undefined ? title : `${number} ${title}`);

const contents = (tables: readonly PrintedTable[]): string =>
  [
    '<nav aria-label="目录">',
    '<h2>目录</h2>',
    '<ol>',
    ...tables.map((table) => `<li><a href="#${table.table}">${escapeHtml(titleOf(table))}</a></li>`),
    '</ol>',
    '</nav>',
  ].join('\n');

/** The part that scrolls by itself can be reached by the keyboard, so it has a name. */
const section = (table: PrintedTable): string =>
  [
    `<section id="${table.table}">`,
    `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(titleOf(table))}">`,
    '<table>',
    caption(table),
    '<thead>',
    ...table.head.map((cells) => row(cells)),
    ...(table.columnNos ? [row(table.columnNos)] : []),
    '</thead>',
    '<tbody>',
    ...table.lines.map((cells) => row(cells)),
    '</tbody>',
    '</table>',
    '</div>',
    ...(table.notes.length > 0
      ? ['<div class="notes">', ...table.notes.map((note) => `<p>${escapeHtml(note)}</p>`), '</div>']
      : []),
    '</section>',
  ].join('\n');

function caption({ number, title, facts }: PrintedTable): string {
  return [
    '<caption>',
    `<b>${escapeHtml(title)}</b>`,
    ...(number === undefined ? [] : [`<span class="number">${escapeHtml(number)}</span>`]),
    `<span class="facts">${spans(facts)}</span>`,
    '</caption>',
  ].join('');
}

const row = (cells: readonly PrintedCell[]): string => `<tr>${cells.map(element).join('')}</tr>`;

function element(cell: PrintedCell): string {
  const isRowHead = cell.kind === 'label' || cell.kind === 'name';
  const tag = cell.kind === 'head' || isRowHead ? 'th' : 'td';
  const scope = cell.kind === 'head' ? (cell.columnSpan > 1 ? 'colgroup' : 'col') : isRowHead ? 'row' : undefined;
  const attributes: [string, string | undefined][] = [
    ['id', cell.id],
    ['class', classes(cell)],
    ['scope', scope],
    ['headers', cell.heads.join(' ') || undefined],
    ['colspan', cell.columnSpan > 1 ? String(cell.columnSpan) : undefined],
    ['rowspan', cell.rowSpan > 1 ? String(cell.rowSpan) : undefined],
  ];
  const written = attributes.flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`],
  );
  return `<${tag}${written.join('')}>${escapeHtml(cell.text).replace(/\n/g, '<br>')}</${tag}>`;
}

const CLASSES: Readonly<Record<PrintedCell['kind'], string | undefined>> = {
  head: undefined,
  label: 'label',
  name: 'name',
  code: 'code',
  lineNo: 'line-no',
  figure: 'figure',
  blank: undefined,
};

function classes({ kind, isTotal, indent }: PrintedCell): string | undefined {
  const names = [
    CLASSES[kind],
    isTotal && 'total',
    isTotal && kind === 'label' && 'total-label',
    indent > 0 && `indent-${Math.min(3, indent)}`,
  ];
  return names.filter(Boolean).join(' ') || undefined;
}
