import { Show, lazy } from 'solid-js';
import type { Filing } from '../../core/filing/filing';
import { changeFilingFacts } from '../../session/filing-edits';
import type { ReadyEdit } from '../../session/edit';
import { useApp } from '../app-context';
import type { Command } from '../commands';
import { Later } from '../later';
import { rememberSignOff } from '../life/remember-sign-off';

const SettingsDialog = lazy(() => import('./settings-dialog'));

/** 填报设置, loaded when first opened; what is changed there is one step. */
export function FilingSettings(props: {
  readonly isOpen: boolean;
  readonly filing: Filing;
  readonly adjustForms: Command;
  readonly changeUnits: Command;
  readonly onEdit: (edit: ReadyEdit) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  return (
    <Show when={props.isOpen}>
      <Later onClose={props.onClose}>
        <SettingsDialog
          filing={props.filing}
          adjustForms={props.adjustForms}
          changeUnits={props.changeUnits}
          onClose={props.onClose}
          onSubmit={(facts, then) => {
            props.onClose();
            const edit = changeFilingFacts(props.filing, facts);
            props.onEdit(edit);
            if (facts.signOff && edit.transaction.changes.some(({ kind }) => kind === 'setDossier'))
              void rememberSignOff(app.storage, facts.unit.name, facts.signOff);
            then?.perform();
          }}
        />
      </Later>
    </Show>
  );
}
