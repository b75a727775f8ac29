import type { CellRef } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { unitDoubtText } from '../editor/edit-words';
import { shortenTitles } from '../findings/shorten';
import { unitsText } from '../text-units.zh';
import type { StandingDoubts } from './standing-doubts';
import type { StandingDoubt } from './typing-log';

import '../styles/units.css';

/** Asks above the sheet whether 元 was meant. It never takes the keyboard. */
export function UnitDoubtBar(props: {
  readonly doubt: StandingDoubt;
  readonly doubts: StandingDoubts;
  readonly edition: Edition;
  readonly filing: Filing;
  readonly onShow: (cell: CellRef) => void;
  /** The table is of 元 now: it is to be seen so. */
  readonly onInYuan: () => void;
  /** The keyboard goes back to the sheet. */
  readonly onAnswered: () => void;
}) {
  const words = unitsText.doubt;
  const takeForYuan = (wholeTable: boolean): void => {
    props.doubts.areYuan(props.doubt, wholeTable);
    if (wholeTable) props.onInYuan();
    props.onAnswered();
  };
  const leave = (): void => {
    props.doubts.areRight(props.doubt);
    props.onAnswered();
  };
  return (
    <section class="unit-doubt" role="status" aria-label={words.label}>
      <p>
        <button
          type="button"
          class="unit-doubt-message"
          title={words.show}
          onClick={() => props.onShow(props.doubt.latest.cell)}
        >
          {shortenTitles(props.edition)(unitDoubtText(props.edition, props.filing, props.doubt.latest))}
        </button>{' '}
        {props.doubt.cells.length > 1 ? words.more(props.doubt.cells.length) : ''}
      </p>
      <div class="unit-doubt-answers">
        <button type="button" class="button button-small" onClick={() => takeForYuan(true)}>
          {words.wholeTable(props.doubt.typed.length)}
        </button>
        <button type="button" class="button button-small" onClick={() => takeForYuan(false)}>
          {words.onlyThese(props.doubt.cells.length)}
        </button>
        <button type="button" class="button button-small" onClick={leave}>
          {words.asTyped}
        </button>
        <span>{words.onwards}</span>
      </div>
    </section>
  );
}
