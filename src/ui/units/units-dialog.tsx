import { For, Show, createMemo, createSignal } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import { type Filing, hasFigures } from '../../core/filing/filing';
import { applyChanges } from '../../core/filing/change';
import type { MoneyUnit } from '../../core/money/scale';
import { recordedScale } from '../../core/paste/paste-cells';
import type { ReadyEdit } from '../../session/edit';
import { changeUnits, coarseTables, unitConsequences } from '../../session/unit-edits';
import { Choices } from '../choices';
import { Dialog } from '../dialog';
import { SubmitActions } from '../submit-actions';
import { unitsText as words } from '../text-units.zh';

import { exactnessWords } from './exactness-words';

import '../styles/units.css';

const UNITS: readonly MoneyUnit[] = ['万元', '元'];

/** 各表的金额单位: what each table is recorded in, changed for one, some or all as one step. */
export default function UnitsDialog(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly onSubmit: (edit: ReadyEdit) => void;
  readonly onClose: () => void;
}) {
  // The dialog lives for one change.
  // oxlint-disable-next-line solid/reactivity
  const { filing, edition } = props;
  const [chosen, setChosen] = createSignal<ReadonlyMap<TableId, MoneyUnit>>(
    new Map(edition.forms.map(({ table }) => [table, recordedScale(filing, table).unit])),
  );
  const [rounds, setRounds] = createSignal(false);
  const common = (): MoneyUnit | undefined => {
    const units = new Set(chosen().values());
    return units.size === 1 ? [...units][0] : undefined;
  };
  const consequences = createMemo(() => unitConsequences(filing, chosen()));
  const [exact, setExact] = createSignal<ReadonlySet<TableId>>(new Set());
  const edit = createMemo(() => changeUnits(filing, edition, chosen(), rounds(), exact()));
  /** What would be less exact than its unit, if nobody said that it is exact. */
  const coarse = createMemo(() => {
    const { transaction } = changeUnits(filing, edition, chosen(), rounds());
    const tables = coarseTables(applyChanges(filing, transaction.changes).filing);
    return new Map(tables.map(({ table, data }) => [table, data]));
  });
  const takeAsExact = (table: TableId, isExact: boolean): void =>
    void setExact((all) => new Set(isExact ? [...all, table] : [...all].filter((each) => each !== table)));
  const isMadeFiner = (): boolean => consequences().tables.some((table) => chosen().get(table) === '元');
  const hasAny = (table: TableId): boolean => {
    const data = filing.tables[table];
    return data !== undefined && hasFigures(data);
  };
  return (
    <Dialog title={words.title} class="units-dialog" onClose={() => props.onClose()}>
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit(edit());
        }}
      >
        <div class="dialog-body">
          <p>{words.intro}</p>
          <div class="units-list">
            <div class="units-line units-all">
              <span>{words.all}</span>
              <UnitSwitch
                label={words.unitOf(words.all)}
                name="unit-of-all"
                value={common()}
                onChange={(unit) => setChosen((all) => new Map([...all.keys()].map((table) => [table, unit])))}
              />
            </div>
            <For each={edition.forms}>
              {({ table, number, title }) => (
                <div class="units-line">
                  <span>
                    <small>{number}</small> {title}
                    <Show when={!hasAny(table)}>
                      <small class="muted">（{words.empty}）</small>
                    </Show>
                    <Show when={exactnessWords(coarse().get(table))}>
                      {(said) => <small class="muted">（{said()}）</small>}
                    </Show>
                  </span>
                  <Show when={coarse().has(table)}>
                    <label class="units-exact">
                      <input
                        type="checkbox"
                        aria-label={words.exactOf(title)}
                        checked={exact().has(table)}
                        onChange={(event) => takeAsExact(table, event.currentTarget.checked)}
                      />
                      {words.exact}
                    </label>
                  </Show>
                  <UnitSwitch
                    label={words.unitOf(title)}
                    name={`unit-of-${table}`}
                    value={chosen().get(table)}
                    onChange={(unit) => setChosen((all) => new Map([...all, [table, unit]]))}
                  />
                </div>
              )}
            </For>
          </div>
          <Show when={isMadeFiner()}>
            <p class="field-hint">{words.coarse}</p>
          </Show>
          <Show when={coarse().size > 0}>
            <p class="field-hint">{words.exactHint}</p>
          </Show>
          <Show when={consequences().finer > 0}>
            <Choices
              legend={words.finer(consequences().finer)}
              hint={rounds() ? words.roundHint : words.keepHint}
              name="units-finer"
              options={[
                { value: false, label: words.keep },
                { value: true, label: words.round[filing.rounding] },
              ]}
              value={rounds()}
              onChange={setRounds}
            />
          </Show>
        </div>
        <SubmitActions
          submitLabel={words.submit}
          isDisabled={edit().transaction.changes.length === 0}
          onCancel={() => props.onClose()}
        />
      </form>
    </Dialog>
  );
}

function UnitSwitch(props: {
  readonly label: string;
  readonly name: string;
  readonly value: MoneyUnit | undefined;
  readonly onChange: (unit: MoneyUnit) => void;
}) {
  return (
    <span class="unit-switch" role="radiogroup" aria-label={props.label}>
      <For each={UNITS}>
        {(unit) => (
          <label>
            <input
              type="radio"
              name={props.name}
              checked={props.value === unit}
              onChange={() => props.onChange(unit)}
            />
            <span>{unit}</span>
          </label>
        )}
      </For>
    </span>
  );
}
