import { For, Match, Show, Switch } from 'solid-js';
import type { Submission } from '../../core/filing/dossier';
import type { Filing } from '../../core/filing/filing';
import type { Stage } from '../../core/filing/stage';
import { submissionName } from '../../session/life-edits';
import { life as words } from '../text-life.zh';
import { type LifeEvent, lifeEvents } from './life-events';

/** What happened to the filing, the latest first, and what can be done with each record. */
export function Records(props: {
  readonly filing: Filing;
  readonly stage: Stage;
  readonly canEdit: boolean;
  readonly onWithdrawSubmission: () => void;
  readonly onWithdrawReturn: () => void;
  readonly onChanges: (submission: Submission, index: number) => void;
  readonly onExport: (submission: Submission) => void;
}) {
  const isLast = (index: number): boolean => index === props.filing.submissions.length - 1;
  const submitted = (event: LifeEvent) => (event.kind === 'submitted' ? event : undefined);
  const returned = (event: LifeEvent) => (event.kind === 'returned' ? event : undefined);
  const checked = (event: LifeEvent) => (event.kind === 'selfChecked' ? event.check : undefined);
  const holds = (check: object): boolean => props.stage.kind === 'selfChecked' && props.stage.check === check;
  const lapsed = (check: object): boolean => 'staleCheck' in props.stage && props.stage.staleCheck === check;
  return (
    <ul class="life-records">
      <For each={lifeEvents(props.filing)} fallback={<li class="muted">{words.noRecords}</li>}>
        {(event) => (
          <li>
            <time>{words.moment(event.at)}</time>
            <Switch>
              <Match when={checked(event)}>
                {(check) => (
                  <>
                    <span>
                      {words.selfChecked(check().by)}
                      <Show when={holds(check())}>
                        <small>{words.holds}</small>
                      </Show>
                      <Show when={lapsed(check())}>
                        <small>{words.lapsed}</small>
                      </Show>
                    </span>
                    <code>{check().fingerprint}</code>
                    <span />
                  </>
                )}
              </Match>
              <Match when={submitted(event)}>
                {(sent) => (
                  <>
                    <b>{submissionName(sent().index)}</b>
                    <code>{sent().submission.fingerprint}</code>
                    <span class="life-record-buttons">
                      <RecordButton
                        label={words.changes}
                        perform={() => props.onChanges(sent().submission, sent().index)}
                      />
                      <RecordButton label={words.exportSent} perform={() => props.onExport(sent().submission)} />
                      <Show when={isLast(sent().index) && sent().submission.returnedAt === undefined && props.canEdit}>
                        <RecordButton label={words.withdrawSubmission} perform={props.onWithdrawSubmission} />
                      </Show>
                    </span>
                  </>
                )}
              </Match>
              <Match when={returned(event)}>
                {(back) => (
                  <>
                    <b class="life-returned">{words.returned}</b>
                    <span />
                    <span class="life-record-buttons">
                      <Show when={isLast(back().index) && props.canEdit}>
                        <RecordButton label={words.withdrawReturn} perform={props.onWithdrawReturn} />
                      </Show>
                    </span>
                  </>
                )}
              </Match>
            </Switch>
          </li>
        )}
      </For>
    </ul>
  );
}

function RecordButton(props: { readonly label: string; readonly perform: () => void }) {
  return (
    <button type="button" class="button button-quiet button-small" onClick={() => props.perform()}>
      {props.label}
    </button>
  );
}
