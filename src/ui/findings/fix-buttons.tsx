import { For, Show, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { isSameCell } from '../../core/filing/cell';
import type { Finding } from '../../core/check/finding';
import type { Fix } from '../../core/fix/fix';
import { panel } from '../text-findings.zh';
import type { FindingActions } from './finding-actions';
import type { Shorten } from './shorten';

/** The jump comes first, then what could be done about it. */
const AFTER_JUMP = 120;

/** What can be done about the finding at hand, as buttons that say what they write. */
export function FixButtons(props: {
  readonly finding: Finding;
  readonly actions: FindingActions;
  readonly shorten: Shorten;
  /** Whether the clerk asked for them: then it is said where there are none. */
  readonly isAsked: boolean;
}) {
  const [found, setFound] = createSignal<readonly Fix[]>();
  const fixes = (): readonly Fix[] => found() ?? [];
  createEffect(
    on(
      () => props.finding,
      (finding) => {
        let isCurrent = true;
        const look = async (): Promise<void> => {
          const all = await props.actions.fixesOf(finding);
          if (isCurrent) setFound(all.filter((fix) => !isProposed(finding, fix)));
        };
        const timer = setTimeout(() => void look(), AFTER_JUMP);
        onCleanup(() => {
          isCurrent = false;
          clearTimeout(timer);
        });
      },
    ),
  );
  return (
    <Show
      when={fixes().length > 0}
      fallback={
        <Show when={props.isAsked}>
          <p class="finding-detail muted">{found() ? panel.card.noFix : panel.card.looking}</p>
        </Show>
      }
    >
      <ul class="fixes">
        <For each={fixes()}>
          {(fix) => (
            <li>
              <button type="button" class="fix" onClick={() => props.actions.applyFix(props.finding, fix)}>
                {props.shorten(withoutTitle(props.finding, fix))}
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** What the card offers anyway. */
const isProposed = ({ proposal }: Finding, { changes }: Fix): boolean =>
  proposal !== undefined &&
  changes.some((change) => change.kind === 'setCell' && isSameCell(change.cell, proposal.cell));

/** Without the table's title where the finding speaks of no other. */
function withoutTitle({ message }: Finding, { label }: Fix): string {
  const titles = new Set(message.match(TITLE));
  return titles.size === 1 ? label.replace(TITLE, (title) => (titles.has(title) ? '' : title)) : label;
}

const TITLE = /《[^》]*》/g;
