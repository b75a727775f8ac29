import { Show, createSignal, lazy, Suspense } from 'solid-js';
import type { UnitKind } from '../../core/filing/filing';
import type { MoneyUnit } from '../../core/money/scale';
import { Choices } from '../choices';
import { Dialog } from '../dialog';
import { SubmitActions } from '../submit-actions';
import { editionText } from '../text-editions.zh';
import { lastYearText } from '../text-last-year.zh';
import { createText } from '../text-home.zh';
import { isUnitMissing, isYearWrong, UnitField, YearField } from '../unit-year-fields';

/** The editions come after the dialog stands, so that Home stays small. */
const PlaceField = lazy(() => import('../editions/place-field'));

/** What the clerk says about a filing when making it. */
export interface FilingForm {
  readonly unit: string;
  readonly year: number;
  readonly kind: UnitKind | undefined;
  readonly recordedUnit: MoneyUnit;
  /** Whose edition it follows; as chosen last where not said. */
  readonly place?: string | undefined;
}

const KINDS: readonly UnitKind[] = ['行政', '参公', '事业'];
const UNITS: readonly MoneyUnit[] = ['万元', '元'];

/** Asks for unit and year; for a new filing also for the kind of unit and the unit of money. Enter submits. */
export function FilingFormDialog(props: {
  readonly title: string;
  readonly submitLabel: string;
  readonly initial: { readonly unit: string; readonly year: number };
  readonly years: { readonly from: number; readonly to: number };
  readonly isNew: boolean;
  /** 新建自上年 instead. */
  readonly onLastYear?: () => void;
  readonly onSubmit: (form: FilingForm) => void;
  readonly onClose: () => void;
}) {
  // The dialog lives for one question, so the initial values are read once.
  // oxlint-disable-next-line solid/reactivity
  const initial = props.initial;
  const [unit, setUnit] = createSignal(initial.unit);
  const [year, setYear] = createSignal(String(initial.year));
  const [kind, setKind] = createSignal<UnitKind>();
  const [recordedUnit, setRecordedUnit] = createSignal<MoneyUnit>('万元');
  const [place, setPlace] = createSignal<string>();
  const [submitted, setSubmitted] = createSignal(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    if (isUnitMissing(unit()) || isYearWrong(year(), props.years)) return;
    props.onSubmit({
      unit: unit().trim(),
      year: Number(year()),
      kind: kind(),
      recordedUnit: recordedUnit(),
      place: place(),
    });
  };
  return (
    <Dialog title={props.title} onClose={() => props.onClose()}>
      <form onSubmit={submit} novalidate>
        <div class="dialog-body">
          <UnitField
            label={createText.unit}
            hint={createText.unitHint}
            value={unit()}
            isChecked={submitted()}
            selects
            onInput={setUnit}
          />
          <YearField
            label={createText.year}
            years={props.years}
            value={year()}
            isChecked={submitted()}
            onInput={setYear}
          />
          <Show when={props.isNew}>
            <Suspense fallback={<p class="field field-hint">{editionText.loading}</p>}>
              <PlaceField year={isYearWrong(year(), props.years) ? undefined : Number(year())} onChange={setPlace} />
            </Suspense>
            <Choices
              legend={createText.scale}
              hint={createText.scaleHint}
              name="recorded-unit"
              options={UNITS.map((value) => ({ value, label: value }))}
              value={recordedUnit()}
              onChange={setRecordedUnit}
            />
            <Choices
              legend={createText.kind + createText.optional}
              hint={createText.kindHint}
              name="kind"
              options={[
                { value: undefined, label: createText.kindNone },
                ...KINDS.map((value) => ({ value, label: value })),
              ]}
              value={kind()}
              onChange={setKind}
            />
          </Show>
        </div>
        <SubmitActions submitLabel={props.submitLabel} onCancel={() => props.onClose()}>
          <Show when={props.onLastYear}>
            {(onLastYear) => (
              <button type="button" class="button button-quiet dialog-other" onClick={() => onLastYear()()}>
                {lastYearText.start.action}
              </button>
            )}
          </Show>
        </SubmitActions>
      </form>
    </Dialog>
  );
}
