import { For, Show, createUniqueId } from 'solid-js';
import { type Edition, formOf } from '../../core/edition/edition';
import type { ColumnId } from '../../core/filing/cell';
import type { TableData } from '../../core/filing/filing';
import { Choices } from '../choices';
import { formAdjusting as words } from '../text-forms.zh';
import { type FormPlan, hideableColumns, mayHide } from './form-plan';

/** What is printed of one table, to be changed. */
export function FormFields(props: {
  readonly edition: Edition;
  readonly plan: FormPlan;
  readonly data: TableData | undefined;
  readonly canEdit: boolean;
  /** A table with the same number, or the same title. */
  readonly sameNumber: FormPlan | undefined;
  readonly sameTitle: FormPlan | undefined;
  readonly onChange: (change: Partial<FormPlan>) => void;
}) {
  const ids = { number: createUniqueId(), title: createUniqueId(), notes: createUniqueId(), shape: createUniqueId() };
  const shapes = () => formOf(props.edition, props.plan.table)?.shapes ?? [];
  const filled = (column: ColumnId): boolean =>
    Object.values(props.data?.cells ?? {}).some((cells) => cells[column] !== undefined);
  const hide = (column: ColumnId, isHidden: boolean): void => {
    const { hidden } = props.plan;
    props.onChange({ hidden: isHidden ? [...hidden, column] : hidden.filter((each) => each !== column) });
  };
  const isHidden = (column: ColumnId): boolean => props.plan.hidden.includes(column);
  return (
    <fieldset class="form-fields" disabled={!props.canEdit}>
      <div class="form-fields-head">
        <div class="field">
          <label class="field-label" for={ids.number}>
            {words.number}
          </label>
          <input
            id={ids.number}
            class="input"
            maxlength="30"
            value={props.plan.number}
            onInput={(event) => props.onChange({ number: event.currentTarget.value })}
          />
          <span class="field-hint">
            {props.sameNumber ? words.numberTwice(props.sameNumber.title) : words.numberHint}
          </span>
        </div>
        <div class="field">
          <label class="field-label" for={ids.title}>
            {words.formTitle}
          </label>
          <input
            id={ids.title}
            class="input"
            maxlength="80"
            value={props.plan.title}
            aria-invalid={props.plan.title.trim() === '' || props.sameTitle !== undefined}
            onInput={(event) => props.onChange({ title: event.currentTarget.value })}
          />
          <Show when={props.plan.title.trim() === ''}>
            <span class="field-error" role="alert">
              {words.titleMissing}
            </span>
          </Show>
          <Show when={props.sameTitle}>
            {(other) => (
              <span class="field-error" role="alert">
                {words.titleTwice(other().number)}
              </span>
            )}
          </Show>
        </div>
      </div>
      <div class="field">
        <label class="field-label" for={ids.notes}>
          {words.notes}
        </label>
        <textarea
          id={ids.notes}
          class="input form-notes"
          rows="4"
          maxlength="2000"
          value={props.plan.notes}
          onInput={(event) => props.onChange({ notes: event.currentTarget.value })}
        />
      </div>
      <Show when={shapes().length > 1}>
        <Choices
          legend={words.shape}
          hint={words.shapeHint}
          name={ids.shape}
          options={shapes().map(({ id, name }) => ({ value: id, label: name }))}
          value={props.plan.shape ?? ''}
          onChange={(shape) => props.onChange({ shape })}
        />
      </Show>
      <Show when={hideableColumns(props.edition, props.plan).length > 0}>
        <div class="field" role="group" aria-label={words.columns}>
          <span class="field-label">{words.columns}</span>
          <div class="form-columns">
            <For each={hideableColumns(props.edition, props.plan)}>
              {({ column, label, byEdition }) => {
                const isLast = (): boolean =>
                  !byEdition && !isHidden(column) && !mayHide(props.edition, props.plan, column);
                const note = (): string => {
                  if (byEdition) return words.byEdition;
                  if (isLast()) return words.last;
                  return filled(column) ? words.filled : '';
                };
                return (
                  <label>
                    <input
                      type="checkbox"
                      checked={byEdition || isHidden(column)}
                      disabled={byEdition || isLast()}
                      onChange={(event) => hide(column, event.currentTarget.checked)}
                    />
                    <span>
                      {label}
                      <small>{note()}</small>
                    </span>
                  </label>
                );
              }}
            </For>
          </div>
          <span class="field-hint">{words.columnsHint}</span>
        </div>
      </Show>
    </fieldset>
  );
}
