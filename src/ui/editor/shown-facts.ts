import { type Accessor, createMemo } from 'solid-js';

import type { CellRelation, CheckResult } from '../../core/check/finding';
import type { Edition } from '../../core/edition/edition';
import { type CellRef, cellKey, type TableId } from '../../core/filing/cell';
import { type Filing, tableState } from '../../core/filing/filing';
import type { Scale } from '../../core/money/scale';
import { asking, openByTable } from '../../core/remarks/remark-list';
import { cellStates, tableStanding } from '../findings/finding-kinds';
import { gridText } from '../text-grid.zh';
import type { Navigation } from './navigation';
import { placeOf } from './place';

/** What the editor shows of tables and cells besides their figures. */
export function createShownFacts(
  edition: Edition,
  filing: Accessor<Filing>,
  results: Accessor<CheckResult>,
  nav: Pick<Navigation, 'table' | 'selected'>,
) {
  const remarkCounts = createMemo(() => openByTable(edition, asking(filing())));
  const states = createMemo(() => cellStates(results().findings));
  const standings = createMemo(
    () =>
      new Map(edition.forms.map(({ table }) => [table, tableStanding(filing(), results().findings, table)] as const)),
  );
  const shownState = () => tableState(filing().tables[nav.table()]);
  return {
    /** What the figures of a table are recorded in, or would be. */
    scaleOf: (table: TableId): Scale => filing().tables[table]?.recordedScale ?? filing().reportingScale,
    /** The worst that is said of a cell. */
    stateOf: (cell: CellRef) => states().get(cellKey(cell)),
    standingOf: (table: TableId) => standings().get(table)!,
    /** How many remarks of the bureau on a table are still open. */
    remarksOf: (table: TableId): number => remarkCounts().get(table) ?? 0,
    /** Where the selected cell is, in words. */
    place: createMemo(() => {
      const cell = nav.selected();
      return cell && placeOf(edition, filing(), cell);
    }),
    /** What the rules say of the selected cell. */
    relations: createMemo((): readonly CellRelation[] => {
      const cell = nav.selected();
      return cell ? results().relationsOf(cell) : [];
    }),
    whyNoNewRow: (): string | undefined => {
      if (edition.definitions[nav.table()].openRows === undefined) return gridText.noOpenRows;
      return shownState() === 'declaredEmpty' ? gridText.declaredEmpty : undefined;
    },
    canDeclareEmpty: (): boolean => ['missing', 'unfilled'].includes(shownState()),
  };
}
