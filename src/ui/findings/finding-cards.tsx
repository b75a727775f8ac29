import { For, Show, createMemo } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Finding } from '../../core/check/finding';
import type { Scale } from '../../core/money/scale';
import type { FindingActions } from './finding-actions';
import { FindingCard } from './finding-card';
import type { Shorten } from './shorten';
import { type Chosen, isChosen } from './spotlight';

/** What every card of the panel is told. */
export interface CardContext {
  readonly chosen: Chosen | undefined;
  readonly showsBasis: boolean;
  readonly scaleOf: (table: TableId) => Scale;
  readonly shorten: Shorten;
  readonly canEdit: boolean;
  readonly actions: FindingActions;
}

/** Findings as cards. By key, so that a card stays (and stays open) while the figures in it change. */
export function FindingCards(props: {
  readonly findings: readonly Finding[];
  readonly class?: string;
  readonly context: CardContext;
}) {
  const byKey = createMemo(() => new Map(props.findings.map((finding) => [finding.key, finding])));
  const keys = createMemo(() => [...byKey().keys()]);
  return (
    <ul class={props.class}>
      <For each={keys()}>
        {(key) => (
          <Show when={byKey().get(key)}>
            {(finding) => (
              <FindingCard
                finding={finding()}
                scale={props.context.scaleOf(finding().cells[0]?.table ?? 'IES')}
                isCurrent={isChosen(props.context.chosen, 'finding', key)}
                showsBasis={props.context.showsBasis}
                canEdit={props.context.canEdit}
                actions={props.context.actions}
                shorten={props.context.shorten}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}
