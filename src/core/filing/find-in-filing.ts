import type { CellRef } from './cell';
import { formatAmount, halfWidth, parseFigure } from '../money/decimal-text';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing } from './filing';
import type { Form } from '../edition/form';
import { cellLabel, rowLabel, tableTitle } from '../edition/labels';
import { type Layout, layOut } from '../layout/layout';
import { recordedScale } from '../paste/paste-cells';
import { indexOfInitials, isInitials, type PinyinInitials } from '../edition/pinyin-initials';

/** A place in a filing that answers a search. */
export interface Match {
  /** A table by its number or title, a line by its code or name, or a figure. */
  readonly kind: 'table' | 'line' | 'figure';
  /** Where a jump lands. */
  readonly cell: CellRef;
  /** The place in words. */
  readonly label: string;
  /** The figure, as its table prints it. */
  readonly figure?: string;
}

/** Fewer digits of a figure would be found everywhere. */
const LEAST_DIGITS = 3;

/**
 * What a text is found in, tables first, then lines, then figures, each in printed order, at most `limit` of all.
 * A figure is found by its amount in 万元 or 元, to the decimals typed, or by a part of how it is printed.
 */
export function findInFiling(
  filing: Filing,
  edition: Edition,
  text: string,
  { initials, limit }: { readonly initials: PinyinInitials; readonly limit: number },
): Match[] {
  const wanted = halfWidth(text).trim();
  if (wanted === '') return [];
  const says = isInitials(wanted)
    ? (name: string): boolean => name.includes(wanted) || indexOfInitials(initials, name, wanted) >= 0
    : (name: string): boolean => name.includes(wanted);
  const layouts = edition.forms.map((form) => layOut(form, edition.definitions[form.table], filing.tables[form.table]));
  const matches = [
    ...layouts.flatMap((layout) => matchTable(layout, edition, wanted, says)),
    ...layouts.flatMap((layout) => matchLines(layout, filing, edition, wanted, says)),
    ...layouts.flatMap((layout) => matchFigures(layout, filing, edition, wanted)),
  ];
  return matches.slice(0, limit);
}

type Says = (name: string) => boolean;

function matchTable(layout: Layout, edition: Edition, wanted: string, says: Says): Match[] {
  const { form } = layout;
  const first = layout.lines.flatMap(({ cells }) => cells).find((each) => each.cell)?.cell;
  if (!first || !(isNumberOf(form, wanted) || says(form.title))) return [];
  return [{ kind: 'table', cell: first, label: [form.number, tableTitle(edition, form.table)].join('') }];
}

/** 05, 5 and 公开05 all name 公开05表. */
const isNumberOf = ({ number = '' }: Form, wanted: string): boolean =>
  /^\d{1,2}$/.test(wanted) ? Number(/\d+/.exec(number)?.[0]) === Number(wanted) : number.includes(wanted);

function matchLines(layout: Layout, filing: Filing, edition: Edition, wanted: string, says: Says): Match[] {
  const { table } = layout.form;
  const isCode = /^\d{3,}$/.test(wanted);
  return layout.lines.flatMap(({ cells }) =>
    cells.flatMap(({ kind, text = '', row }): Match[] => {
      if (row === undefined || !(kind === 'code' ? isCode && text.startsWith(wanted) : !isCode && says(text)))
        return [];
      const cell = cells.find((each) => each.cell?.row === row)?.cell;
      if (!cell) return [];
      const label = tableTitle(edition, table) + rowLabel(edition.definitions[table], filing.tables[table], row);
      return [{ kind: 'line', cell, label }];
    }),
  );
}

function matchFigures(layout: Layout, filing: Filing, edition: Edition, wanted: string): Match[] {
  const isFigure = figureTest(wanted);
  if (!isFigure) return [];
  const { unit, decimals } = recordedScale(filing, layout.form.table);
  return layout.lines.flatMap(({ cells }) =>
    cells.flatMap(({ cell }): Match[] => {
      const value = cell && cellValue(filing, cell);
      if (!cell || value?.kind !== 'amount') return [];
      const figure = formatAmount(value.amount, { unit, decimals: value.decimals ?? decimals });
      if (!isFigure(value.amount, figure)) return [];
      return [{ kind: 'figure', cell, label: cellLabel(edition, filing, cell), figure: `${figure} ${unit}` }];
    }),
  );
}

/** Undefined where the text is no figure, or too short to look for. */
function figureTest(wanted: string): ((value: number, printed: string) => boolean) | undefined {
  const digits = wanted.replace(/,/g, '');
  if (digits.replace(/\D/g, '').length < LEAST_DIGITS && !digits.includes('.')) return undefined;
  const asked = (['万元', '元'] as const).flatMap((unit) => {
    const parsed = parseFigure(wanted, unit);
    return parsed.kind === 'amount' ? [{ unit, ...parsed }] : [];
  });
  if (asked.length === 0) return undefined;
  return (value, printed) =>
    printed.replace(/,/g, '').includes(digits) ||
    asked.some(({ unit, amount, decimals }) => {
      const scale = { unit, decimals };
      return decimals > 0 && formatAmount(value as typeof amount, scale) === formatAmount(amount, scale);
    });
}
