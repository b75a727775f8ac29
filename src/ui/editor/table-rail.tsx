import { For, Show } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Form } from '../../core/edition/form';
import { formatRoute } from '../router';
import { panel } from '../text-findings.zh';
import { remarksText } from '../text-remarks.zh';
import { text } from '../text.zh';
import type { TableStanding } from '../findings/finding-kinds';

/** The tables in printed order, each with its state. Links, so that they can be reached and opened like any other. */
export function TableRail(props: {
  readonly filing: string;
  readonly forms: readonly Form[];
  /** Undefined where something else is shown in place of a table. */
  readonly table: TableId | undefined;
  readonly standingOf: (table: TableId) => TableStanding;
  /** How many remarks of the bureau are to be done. */
  readonly remarksOf: (table: TableId) => number;
  /** Tables with outlined cells. */
  readonly outlined: ReadonlySet<TableId>;
}) {
  return (
    <nav class="rail" aria-label={text.editor.tables}>
      <ol>
        <For each={props.forms}>
          {(form) => (
            <li>
              <a
                class="rail-item"
                classList={{ 'rail-unnumbered': !form.number }}
                href={formatRoute({ page: 'filing', id: props.filing, table: form.table })}
                aria-current={form.table === props.table ? 'page' : undefined}
              >
                <span class="rail-number">
                  {form.number ?? ''}
                  <Show when={props.remarksOf(form.table)}>
                    {(count) => (
                      <span class="rail-remarks" title={remarksText.railCount(count())}>
                        {remarksText.shortTab} {count()}
                      </span>
                    )}
                  </Show>
                  <Show when={props.outlined.has(form.table)}>
                    <span class="rail-outlined" role="img" title={panel.outlined} aria-label={panel.outlined} />
                  </Show>
                </span>
                <Standing standing={props.standingOf(form.table)} />
                <span class="rail-title">{form.title}</span>
              </a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}

function Standing(props: { readonly standing: TableStanding }) {
  const label = (): string => {
    const standing = props.standing;
    return 'count' in standing ? text.state[standing.kind](standing.count) : text.state[standing.kind];
  };
  return <span class={`standing standing-${props.standing.kind}`}>{label()}</span>;
}
