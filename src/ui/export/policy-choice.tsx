import { For, Show, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { CheckResult } from '../../core/check/finding';
import type { Edition } from '../../core/edition/edition';
import type { Filing, PublishPolicy } from '../../core/filing/filing';
import { formatExactly } from '../../core/money/decimal-text';
import { type PolicyPreview, previewPolicies } from '../../core/review/policy-preview';
import { reasonOf } from '../reason-of';
import { runInSlices } from '../slices';
import { exchange } from '../text-exchange.zh';

const POLICIES: readonly PublishPolicy[] = ['each', 'parts'];

/** How the published totals are formed, each way with the 尾差 that it would print, reckoned while the dialog is open. */
export function PolicyChoice(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly results: CheckResult;
  readonly policy: PublishPolicy;
  readonly canEdit: boolean;
  readonly onPolicy: (policy: PublishPolicy) => void;
}) {
  const words = exchange.policy;
  const [previews, setPreviews] = createSignal<readonly PolicyPreview[]>();
  const [failure, setFailure] = createSignal<string>();
  createEffect(
    on(
      () => [props.results, props.filing] as const,
      ([results, filing]) => {
        setPreviews(undefined);
        onCleanup(
          runInSlices(previewPolicies(results, filing, props.edition), setPreviews, (error) =>
            setFailure(words.failed(reasonOf(error))),
          ),
        );
      },
    ),
  );
  const previewOf = (policy: PublishPolicy): PolicyPreview | undefined =>
    previews()?.find((each) => each.policy === policy);
  const line = (policy: PublishPolicy): string => {
    const preview = previewOf(policy);
    if (!preview) return failure() ?? words.counting;
    const { count, largest } = preview.shifted;
    const parts = [words.count(preview.count)];
    if (count > 0) parts.push(words.shifted(count, formatExactly(largest, props.filing.reportingScale)));
    return parts.join('；');
  };
  return (
    <div class="export-policy" role="radiogroup" aria-label={words.title}>
      <span class="field-label">{words.title}</span>
      <div class="choices">
        <For each={POLICIES}>
          {(policy) => (
            <label class="choice">
              <input
                type="radio"
                name="publish-policy"
                disabled={!props.canEdit && props.policy !== policy}
                checked={props.policy === policy}
                onChange={() => props.onPolicy(policy)}
              />
              <span>
                {words.names[policy]}
                <small>{line(policy)}</small>
              </span>
            </label>
          )}
        </For>
      </div>
      <span class="field-hint">{props.canEdit ? words.kept : words.readOnly}</span>
      <Show when={previewOf(props.policy)} keyed>
        {(preview) => (
          <Show when={preview.count > 0}>
            <details>
              <summary>{words.show(words.names[preview.policy], preview.count)}</summary>
              <div class="export-differences" tabindex="0">
                <For each={preview.tables}>
                  {({ title, differences }) => (
                    <>
                      <h3>{title}</h3>
                      <ul>
                        <For each={differences}>{({ message }) => <li>{message}</li>}</For>
                      </ul>
                    </>
                  )}
                </For>
              </div>
            </details>
          </Show>
        )}
      </Show>
    </div>
  );
}
