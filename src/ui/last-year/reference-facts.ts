import type { CellRef, CellValue } from '../../core/filing/cell';
import type { Amount } from '../../core/money/amount';
import { formatAmount } from '../../core/money/decimal-text';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { Scale } from '../../core/money/scale';
import { rateText } from '../../core/references/change-rate';
import { compareFigures } from '../../core/references/compare-table';
import { referenceValue, saysTable } from '../../core/references/reference-value';
import type { ReferenceKind } from '../../session/last-year';
import { lastYearText } from '../text-last-year.zh';

const words = lastYearText.facts;

/** What a reference has for a cell, in words. */
export interface ReferenceFact {
  readonly kind: ReferenceKind;
  readonly name: string;
  /** The figure, or why there is none. */
  readonly figure: string;
  /** By how much this year's is more; undefined where there is nothing to compare. */
  readonly change: string | undefined;
  /** 增减率 of last year's, 完成率 of the budget. */
  readonly rateName: string;
  readonly rate: string | undefined;
}

/** What each reference of the filing has for a cell. */
export function referenceFacts(filing: Filing, edition: Edition, cell: CellRef, scale: Scale): ReferenceFact[] {
  return filing.references.flatMap((reference): ReferenceFact[] => {
    const { kind } = reference;
    const common = { kind, name: words[kind], rateName: kind === 'lastYear' ? words.rate : words.share };
    if (!saysTable(reference, cell.table))
      return [{ ...common, figure: words.noTable, change: undefined, rate: undefined }];
    const value = referenceValue(reference, filing, edition, cell);
    const own = cellValue(filing, cell);
    const { before, change, rate, share } = compareFigures(own, value, scale, filing.rounding);
    // A cell that is blank may not be filled yet: then there is nothing to compare.
    if (!own || change === undefined)
      return [{ ...common, figure: figureOf(value, before, scale), change: undefined, rate: undefined }];
    return [
      {
        ...common,
        figure: figureOf(value, before, scale),
        change: signed(formatAmount(change, scale), change),
        rate: rateText(kind === 'lastYear' ? rate : share),
      },
    ];
  });
}

function figureOf(value: CellValue | undefined, printed: Amount | undefined, scale: Scale): string {
  if (value?.kind === 'unreadable') return value.text;
  return printed === undefined ? words.blank : formatAmount(printed, scale);
}

/** A change says its direction. */
export const signed = (figure: string, value: number): string => (value > 0 ? `+${figure}` : figure);
