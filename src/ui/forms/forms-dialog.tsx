import { createMemo, createSignal } from 'solid-js';
import { adjustEdition, type FormAdjustment } from '../../core/edition/adjust-edition';
import { type Edition, formOf } from '../../core/edition/edition';
import type { TableId } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import { Dialog } from '../dialog';
import { SubmitActions } from '../submit-actions';
import { formAdjusting as words } from '../text-forms.zh';
import { FormFields } from './form-fields';
import { FormOrder } from './form-order';
import { adjustmentsOf, type FormPlan, isChanged, movePlan, planOf, plansOf } from './form-plan';
import { FormPreview } from './form-preview';

import '../styles/forms.css';

/** 表样调整: how the office prints the tables of the edition. Nothing changes before it is saved. */
export default function FormsDialog(props: {
  readonly filing: Filing;
  /** As it was published, without what the office changes. */
  readonly edition: Edition;
  readonly table: TableId;
  readonly canEdit: boolean;
  readonly onSubmit: (adjustments: readonly FormAdjustment[]) => void;
  readonly onClose: () => void;
}) {
  // The dialog lives for one change.
  // oxlint-disable-next-line solid/reactivity
  const { edition, filing } = props;
  const [plans, setPlans] = createSignal<readonly FormPlan[]>(plansOf(edition, filing.formAdjustments));
  // oxlint-disable-next-line solid/reactivity
  const [chosen, setChosen] = createSignal<TableId>(formOf(edition, props.table) ? props.table : plans()[0]!.table);
  const plan = (): FormPlan => plans().find(({ table }) => table === chosen())!;
  const change = (what: Partial<FormPlan>): void =>
    void setPlans((all) => all.map((each) => (each.table === chosen() ? { ...each, ...what } : each)));
  const same = (key: 'number' | 'title'): FormPlan | undefined => {
    const own = plan()[key].trim();
    return own === '' ? undefined : plans().find((each) => each.table !== chosen() && each[key].trim() === own);
  };
  /** A table whose title cannot stand. */
  const wrong = (): FormPlan | undefined =>
    plans().find(
      ({ table, title }) =>
        title.trim() === '' || plans().some((other) => other.table !== table && other.title.trim() === title.trim()),
    );
  const preview = createMemo(() => formOf(adjustEdition(edition, adjustmentsOf(edition, plans())), chosen())!);
  const submit = (): void => {
    const problem = wrong();
    if (problem) setChosen(problem.table);
    else props.onSubmit(adjustmentsOf(edition, plans()));
  };
  return (
    <Dialog title={words.title} class="forms-dialog" onClose={() => props.onClose()}>
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p class="forms-about muted">{props.canEdit ? words.about : words.readOnly}</p>
        <div class="forms-body">
          <div class="forms-list">
            <span class="field-label">{words.order}</span>
            <FormOrder
              plans={plans()}
              chosen={chosen()}
              canEdit={props.canEdit}
              isChanged={(each) => isChanged(edition, each)}
              onChoose={setChosen}
              onMove={(table, step) => void setPlans((all) => movePlan(all, table, step))}
            />
          </div>
          <div class="forms-detail">
            <FormFields
              edition={edition}
              plan={plan()}
              data={filing.tables[chosen()]}
              canEdit={props.canEdit}
              sameNumber={same('number')}
              sameTitle={same('title')}
              onChange={change}
            />
            <FormPreview form={preview()} data={filing.tables[chosen()]} />
          </div>
        </div>
        <SubmitActions submitLabel={words.submit} isDisabled={!props.canEdit} onCancel={() => props.onClose()}>
          <button
            type="button"
            class="button"
            disabled={!props.canEdit || !isChanged(edition, plan())}
            onClick={() => change(planOf(formOf(edition, chosen())!))}
          >
            {words.restoreOne}
          </button>
          <button
            type="button"
            class="button forms-restore-all"
            disabled={!props.canEdit || adjustmentsOf(edition, plans()).length === 0}
            onClick={() => setPlans(plansOf(edition, []))}
          >
            {words.restoreAll}
          </button>
        </SubmitActions>
      </form>
    </Dialog>
  );
}
