import type { Change } from '../filing/change';
import { figureValue } from '../money/figure-input';
import { emptyTable, type Filing } from '../filing/filing';
import type { Correction, RowCorrection, Suggestion } from '../check/suggestion';

/** What applying a suggestion, or its `alternative` by number, does: figures as if the clerk had entered them, but for totals that follow again. */
export function suggestionChanges(
  filing: Filing,
  { corrections, rows, alternatives }: Pick<Suggestion, 'corrections' | 'rows' | 'alternatives'>,
  alternative?: number,
): Change[] {
  if (alternative !== undefined) return (alternatives[alternative] ?? []).map((each) => cellChange(filing, each));
  return [
    ...(rows ?? []).map((each) => rowChange(filing, each)),
    ...corrections.map((each) => cellChange(filing, each)),
  ];
}

const scaleOf = (filing: Filing, table: Correction['cell']['table']) =>
  (filing.tables[table] ?? emptyTable(filing.reportingScale)).recordedScale;

function cellChange(filing: Filing, { cell, to, isDerived }: Correction): Change {
  const value =
    to === undefined ? undefined : figureValue(to, scaleOf(filing, cell.table), isDerived ? 'derived' : 'entered');
  return { kind: 'setCell', cell, value };
}

function rowChange(filing: Filing, correction: RowCorrection): Change {
  switch (correction.kind) {
    case 'insert': {
      const { table, index, row, figures } = correction;
      const scale = scaleOf(filing, table);
      const cells = Object.fromEntries(
        Object.entries(figures).map(([column, figure]) => [column, figureValue(figure, scale, 'entered')]),
      );
      return { kind: 'insertRow', table, index, row, cells };
    }
    case 'remove':
      return { kind: 'removeRow', table: correction.table, row: correction.row };
    case 'recode':
      return { kind: 'setRow', table: correction.table, row: correction.row, to: correction.to };
  }
}
