import type { FactDifference } from '../../core/compare/compare-facts';
import type { Difference } from '../../core/compare/difference';
import { type Fact, isDossierFact } from '../../core/compare/facts';
import { formOf } from '../../core/edition/edition';
import { amount } from '../../core/money/amount';
import { formatExactly } from '../../core/money/decimal-text';
import { hasRow, placeInTable, tableName } from '../../core/remarks/anchor-state';
import { type ComparedFilings, type DifferenceLine, differenceLine } from '../history/difference-words';
import { merge as words } from '../text-restore-merge.zh';
import type { MergeItem, Merging } from './merge-items';

/** A difference as a line of a list: where it is, and what stood there before and stands on each side. */
export interface MergeLine {
  readonly key: string;
  /** The table, or what the line is about beside the tables. */
  readonly section: string;
  readonly place: string;
  readonly before: string;
  readonly ours: string;
  readonly theirs: string;
  /** Whether figures stand there, to be set as such. */
  readonly isFigure: boolean;
}

export function mergeLine(merging: Merging, item: MergeItem): MergeLine {
  const { edition, base, ours, theirs } = merging;
  if (item.kind === 'fact') return factLine(merging, item.of);
  const { difference, before } = item.of;
  const form = formOf(edition, difference.table);
  const line = withFigures({ edition, ours, theirs }, difference);
  const was = withFigures({ edition, ours: base, theirs }, before).ours;
  return { ...line, section: `${form?.number ?? ''} ${form?.title ?? ''}`.trim(), before: was };
}

/** A row that one side has is told with the figures that were entered in it. */
function withFigures(compared: ComparedFilings, difference: Difference): DifferenceLine {
  const line = differenceLine(compared, difference);
  if (difference.kind !== 'row') return line;
  const { edition } = compared;
  const { table, cells, isIn } = difference;
  const scale = compared[isIn].tables[table]!.recordedScale;
  const figures = edition.definitions[table].columns.flatMap(({ id, label }) => {
    const value = cells[id];
    return value?.kind === 'amount' && value.origin === 'entered'
      ? `${label} ${formatExactly(value.amount, scale)}`
      : [];
  });
  return figures.length === 0 ? line : { ...line, [isIn]: figures.join('，') };
}

function factLine(merging: Merging, { key, base, ours, theirs, part }: FactDifference): MergeLine {
  const say = (fact: Fact | undefined): string => (fact ? words.value(fact) : words.absent);
  return {
    key,
    section: isDossierFact({ part }) ? words.sections.dossier : words.sections.filing,
    place: placeOf(merging, (ours ?? theirs)!),
    before: say(base),
    ours: say(ours),
    theirs: say(theirs),
    isFigure: false,
  };
}

function placeOf({ edition, ours, theirs }: Merging, fact: Fact): string {
  switch (fact.part) {
    case 'unit':
      return words.unit[fact.of];
    case 'year':
      return words.year;
    case 'settings':
      return words.settings[fact.of];
    case 'explanations': {
      const { finding, difference } = fact.value;
      const rule = /^[A-Z0-9-]+/.exec(finding)?.[0] ?? '';
      const off = difference === 0 ? undefined : formatExactly(amount(difference), ours.reportingScale);
      return words.explanation(rule, off);
    }
    case 'switchedOffRules':
      return words.rule(fact.value.rule);
    case 'signOff':
      return words.signOff[fact.of];
    case 'cellNotes': {
      const { cell } = fact.value;
      const place = placeInTable(edition, hasRow(edition, ours, cell) ? ours : theirs, cell);
      return words.note(`${tableName(edition, cell.table)} ${place}`);
    }
    case 'returnRemarks':
      return words.remark(fact.value.text);
    case 'references':
      return words.reference[fact.value.kind];
  }
}
