import { For, Show } from 'solid-js';
import type { Severity } from '../../core/rule';
import type { ImportIssue } from '../../workbook/import-proposal';
import { exchange } from '../text-exchange.zh';

const SEVERITIES: readonly Severity[] = ['error', 'verify', 'notice'];

/** More would only slow the page down. */
const MOST_LISTED = 300;

/** What a person should know before accepting, the gravest first. */
export function IssueList(props: {
  readonly issues: readonly ImportIssue[];
  /** What to know about the file as such. */
  readonly remarks: readonly string[];
}) {
  const of = (severity: Severity) => props.issues.filter((issue) => issue.severity === severity);
  return (
    <Show
      when={props.issues.length + props.remarks.length > 0}
      fallback={<p class="import-none">{exchange.review.noIssues}</p>}
    >
      <Show when={props.remarks.length > 0}>
        <section class="import-issues import-issues-notice">
          <h3>{exchange.review.remarks}</h3>
          <ul>
            <For each={props.remarks}>{(remark) => <li>{remark}</li>}</For>
          </ul>
        </section>
      </Show>
      <For each={SEVERITIES.filter((severity) => of(severity).length > 0)}>
        {(severity) => (
          <section class={`import-issues import-issues-${severity}`}>
            <h3>
              {exchange.review.severity[severity]} {of(severity).length}
            </h3>
            <ul>
              <For each={of(severity).slice(0, MOST_LISTED)}>{(issue) => <li>{issue.message}</li>}</For>
            </ul>
            <Show when={of(severity).length > MOST_LISTED}>
              <p class="muted">{exchange.review.moreHidden(of(severity).length - MOST_LISTED)}</p>
            </Show>
          </section>
        )}
      </For>
    </Show>
  );
}
