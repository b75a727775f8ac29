import { Show } from 'solid-js';
import { createText } from './text-home.zh';

/** The fiscal years a clerk may name. */
export interface YearLimits {
  readonly from: number;
  readonly to: number;
}

export const isUnitMissing = (unit: string): boolean => unit.trim() === '';

export function isYearWrong(year: string, { from, to }: YearLimits): boolean {
  return !/^\d{4}$/.test(year.trim()) || Number(year) < from || Number(year) > to;
}

/** 单位名称; `isChecked`: a missing one is told. */
export function UnitField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isChecked: boolean;
  /** The old name is selected on the way in, to be typed over. */
  readonly selects?: boolean;
  readonly onInput: (value: string) => void;
}) {
  const isMissing = (): boolean => props.isChecked && isUnitMissing(props.value);
  return (
    <label class="field">
      <span class="field-label">{props.label}</span>
      <input
        class="input"
        name="unit"
        autofocus
        onFocus={(event) => {
          if (props.selects) event.currentTarget.select();
        }}
        autocomplete="organization"
        value={props.value}
        aria-invalid={isMissing()}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={isMissing()} fallback={<span class="field-hint">{props.hint}</span>}>
        <span class="field-error" role="alert">
          {createText.unitMissing}
        </span>
      </Show>
    </label>
  );
}

/** 年度; `isChecked`: one that cannot be is told. */
export function YearField(props: {
  readonly label: string;
  readonly years: YearLimits;
  readonly value: string;
  readonly isChecked: boolean;
  readonly onInput: (value: string) => void;
}) {
  const isWrong = (): boolean => props.isChecked && isYearWrong(props.value, props.years);
  return (
    <label class="field">
      <span class="field-label">{props.label}</span>
      <input
        class="input"
        name="year"
        inputmode="numeric"
        value={props.value}
        aria-invalid={isWrong()}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={isWrong()}>
        <span class="field-error" role="alert">
          {createText.yearWrong(props.years.from, props.years.to)}
        </span>
      </Show>
    </label>
  );
}
