import { For, Show } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import { Icon } from '../icons';
import { formAdjusting as words } from '../text-forms.zh';
import type { FormPlan } from './form-plan';

/** The tables in printed order, to be chosen and moved. */
export function FormOrder(props: {
  readonly plans: readonly FormPlan[];
  readonly chosen: TableId;
  readonly canEdit: boolean;
  readonly isChanged: (plan: FormPlan) => boolean;
  readonly onChoose: (table: TableId) => void;
  readonly onMove: (table: TableId, step: 1 | -1) => void;
}) {
  let list: HTMLElement | undefined;
  const order = (): readonly TableId[] => props.plans.map(({ table }) => table);
  const planOf = (table: TableId): FormPlan => props.plans.find((plan) => plan.table === table)!;
  const focus = (table: TableId): void =>
    queueMicrotask(() => list?.querySelector<HTMLElement>(`[data-table="${table}"]`)?.focus());
  const onKey = (event: KeyboardEvent, table: TableId): void => {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!step || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (event.altKey) {
      if (!props.canEdit) return;
      props.onMove(table, step);
      // A row that moves loses the keyboard.
      return focus(table);
    }
    const next = order()[order().indexOf(table) + step];
    if (!next) return;
    props.onChoose(next);
    focus(next);
  };
  return (
    <ol class="form-order" aria-label={words.order} ref={(element) => (list = element)}>
      <For each={order()}>
        {(table, index) => (
          <li classList={{ 'form-order-chosen': props.chosen === table }}>
            <button
              type="button"
              class="form-order-open"
              data-table={table}
              aria-current={props.chosen === table}
              onClick={() => props.onChoose(table)}
              onKeyDown={(event) => onKey(event, table)}
            >
              <small>
                {planOf(table).number}
                <Show when={props.isChanged(planOf(table))}>
                  <span class="tag tag-verify">{words.changed}</span>
                </Show>
              </small>
              <span>{planOf(table).title}</span>
            </button>
            <Show when={props.canEdit}>
              <button
                type="button"
                class="button button-quiet form-order-move"
                aria-label={words.up(planOf(table).title)}
                title={words.up(planOf(table).title)}
                disabled={index() === 0}
                onClick={() => props.onMove(table, -1)}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                class="button button-quiet form-order-move"
                aria-label={words.down(planOf(table).title)}
                title={words.down(planOf(table).title)}
                disabled={index() === props.plans.length - 1}
                onClick={() => props.onMove(table, 1)}
              >
                <Icon name="down" />
              </button>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}
