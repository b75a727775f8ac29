import type { CellRef, CellValue } from '../../core/filing/cell';
import type { ReferenceFigures } from '../../core/filing/dossier';
import type { Amount } from '../../core/money/amount';
import { formatAmount } from '../../core/money/decimal-text';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { Scale } from '../../core/money/scale';
import { closingOf } from '../../core/references/carry-over';
import { rateText } from '../../core/references/change-rate';
import { compareFigures } from '../../core/references/compare-table';
import { referenceValue, saysColumn, saysTable } from '../../core/references/reference-value';
import { CARRY_OVERS } from '../../editions/carry-overs';
import type { ReferenceKind } from '../../session/last-year';
import { lastYearText } from '../text-last-year.zh';

const words = lastYearText.facts;

/** What a reference has for a cell, in words. */
export interface ReferenceFact {
  readonly kind: ReferenceKind | 'closing';
  readonly name: string;
  /** The figure, or why there is none. */
  readonly figure: string;
  /** By how much this year's is more; undefined where there is nothing to compare. */
  readonly change: string | undefined;
  /** 增减率 of last year's, 完成率 of the budget; undefined where a rate says nothing. */
  readonly rate: { readonly name: string; readonly text: string } | undefined;
}

/** What each reference of the filing has for a cell; of an opening carry-over first what last year closed with. */
export function referenceFacts(filing: Filing, edition: Edition, cell: CellRef, scale: Scale): ReferenceFact[] {
  const facts = (reference: ReferenceFigures): ReferenceFact[] => {
    const { kind } = reference;
    if (!saysTable(reference, cell.table))
      return [{ kind, name: words[kind], figure: words.noTable, change: undefined, rate: undefined }];
    if (kind === 'budget' && isWithoutColumn(reference, edition, cell))
      return [{ kind, name: words[kind], figure: words.noColumn, change: undefined, rate: undefined }];
    const own = cellValue(filing, cell);
    const read = (at: CellRef): CellValue | undefined => referenceValue(reference, filing, edition, at);
    const compared = (value: CellValue | undefined) => {
      const figures = compareFigures(own, value, scale, filing.rounding);
      // A cell that is blank may not be filled yet: then there is nothing to compare.
      const change = own ? figures.change : undefined;
      return {
        ...figures,
        figure: figureOf(value, figures.before, scale),
        change: change === undefined ? undefined : signed(formatAmount(change, scale), change),
      };
    };
    const closing = kind === 'lastYear' ? closingOf(CARRY_OVERS, edition, cell) : undefined;
    const { figure, change, rate, share } = compared(read(cell));
    const ofClosing = closing && compared(read(closing));
    const rateOf = kind === 'lastYear' ? rate : share;
    return [
      ...(ofClosing
        ? [
            {
              kind: 'closing' as const,
              name: words.closing,
              figure: ofClosing.figure,
              change: ofClosing.change,
              rate: undefined,
            },
          ]
        : []),
      {
        kind,
        name: closing ? words.opening : words[kind],
        figure,
        change,
        rate: change === undefined ? undefined : { name: words.rates[kind], text: rateText(rateOf) },
      },
    ];
  };
  return filing.references.flatMap(facts);
}

/** A budget that lists other columns of the table says nothing of this one, which is not the same as nothing. */
const isWithoutColumn = (reference: ReferenceFigures, edition: Edition, { table, column }: CellRef): boolean =>
  !reference.tables[table]!.declaredEmpty && !saysColumn(reference, edition, table, column);

function figureOf(value: CellValue | undefined, printed: Amount | undefined, scale: Scale): string {
  if (value?.kind === 'unreadable') return value.text;
  return printed === undefined ? words.blank : formatAmount(printed, scale);
}

/** A change says its direction. */
export const signed = (figure: string, value: number): string => (value > 0 ? `+${figure}` : figure);
