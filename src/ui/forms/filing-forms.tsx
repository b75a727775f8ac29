import { Show, lazy } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import { editionById } from '../../editions';
import type { ReadyEdit } from '../../session/edit';
import { setSettings } from '../../session/table-edits';
import { Later } from '../later';

const FormsDialog = lazy(() => import('./forms-dialog'));

/** 表样调整 of the open filing, loaded when first opened; what is changed there is one step. */
export function FilingForms(props: {
  readonly isOpen: boolean;
  readonly filing: Filing;
  /** The one that is shown. */
  readonly table: TableId;
  readonly canEdit: boolean;
  readonly onEdit: (edit: ReadyEdit) => void;
  readonly onClose: () => void;
}) {
  return (
    <Show when={props.isOpen}>
      <Later onClose={props.onClose}>
        <FormsDialog
          filing={props.filing}
          edition={editionById(props.filing.edition.id)!}
          table={props.table}
          canEdit={props.canEdit}
          onSubmit={(formAdjustments) => {
            props.onClose();
            props.onEdit(setSettings(props.filing, { formAdjustments }));
          }}
          onClose={props.onClose}
        />
      </Later>
    </Show>
  );
}
