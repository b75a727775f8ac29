import { formatAmount } from '../../core/money/decimal-text';
import type { Scale } from '../../core/money/scale';
import { rateText } from '../../core/references/change-rate';
import type { ComparedLine } from '../../core/references/compare-table';
import type { ReferenceKind } from '../../session/last-year';
import { lastYearText } from '../text-last-year.zh';
import { signed } from './reference-facts';

const words = lastYearText.compare;

/** A line of the comparison as it is read. */
export interface ComparisonRow {
  readonly now: string;
  readonly before: string;
  readonly change: string;
  readonly rate: string;
}

export function comparisonRow(
  { now, before, change, rate, share, isUnfilled }: ComparedLine,
  scale: Scale,
  kind: ReferenceKind,
): ComparisonRow {
  const figure = (value: ComparedLine['now']): string => (value === undefined ? '' : formatAmount(value, scale));
  return {
    now: isUnfilled ? words.unfilled : figure(now),
    before: figure(before),
    change: change === undefined ? '' : signed(figure(change), change),
    rate: change === undefined ? '' : rateText(kind === 'lastYear' ? rate : share),
  };
}

/**
 * Whether a line changed by so many percent or more, either way; with nothing before, any money at all is a change.
 * Of a budget, by so much less or more than it.
 */
export function isMarked({ change, rate }: ComparedLine, percent: number): boolean {
  if (percent === 0 || change === undefined || change === 0) return false;
  return rate === undefined || Math.abs(rate) >= percent * 100;
}

/** Why a line has no rate; undefined where it has one. */
export function oneSided({ now, before, change }: ComparedLine, kind: ReferenceKind): string | undefined {
  if (!change) return undefined;
  if (!before) return kind === 'lastYear' ? words.added : words.addedBudget;
  if (!now) return kind === 'lastYear' ? words.gone : words.goneBudget;
  return undefined;
}

/** The comparison as lines of tab text: codes first, figures without grouping, so that a spreadsheet reads numbers. */
export function comparisonText(lines: readonly ComparedLine[], scale: Scale, kind: ReferenceKind): string {
  const heads = words.heads[kind];
  const hasCodes = lines.some(({ code }) => code !== '');
  const figure = (value: ComparedLine['now']): string => (value === undefined ? '' : formatAmount(value, scale, false));
  const rows = lines.map((line) => [
    ...(hasCodes ? [line.code] : []),
    line.label,
    line.isUnfilled ? words.unfilled : figure(line.now),
    figure(line.before),
    figure(line.change),
    comparisonRow(line, scale, kind).rate,
  ]);
  const head = [...(hasCodes ? [heads.code] : []), heads.line, heads.now, heads.before, heads.change, heads.rate];
  // A tab or line break in a name would tear the line.
  return [head, ...rows].map((row) => row.map((each) => each.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
