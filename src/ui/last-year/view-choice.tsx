import { For } from 'solid-js';
import type { ReferenceKind } from '../../session/last-year';
import { lastYearText } from '../text-last-year.zh';

import '../styles/last-year.css';

const words = lastYearText.compare;
const VIEWS = ['none', 'lastYear', 'budget'] as const;

/** 对照: the form itself, or its figures beside those of last year or of the budget. */
export function ViewChoice(props: {
  readonly value: ReferenceKind | undefined;
  readonly onChange: (kind: ReferenceKind | undefined) => void;
  readonly onManage: () => void;
}) {
  return (
    <div class="view-choice">
      <span class="muted">{words.view}</span>
      <span class="unit-switch" role="radiogroup" aria-label={words.view} title={words.viewHint}>
        <For each={VIEWS}>
          {(view) => (
            <label>
              <input
                type="radio"
                name="reference-view"
                checked={(props.value ?? 'none') === view}
                onChange={() => props.onChange(view === 'none' ? undefined : view)}
              />
              <span>{words.views[view]}</span>
            </label>
          )}
        </For>
      </span>
      <button
        type="button"
        class="button button-quiet button-small"
        title={lastYearText.manage.hint}
        onClick={() => props.onManage()}
      >
        {lastYearText.manage.command}
      </button>
    </div>
  );
}
