import { Match, Switch } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { useApp } from '../app-context';
import { ownForms as words } from '../text-forms.zh';
import { BeforeSaving } from './before-saving';
import type { FilledForm } from './fill-own-form';
import type { OwnFormExport, OwnFormStep } from './own-form-export';
import { OwnFormsDialog } from './own-forms-dialog';
import { TakeInForm } from './take-in-form';

type StepOf<K extends OwnFormStep['kind']> = Extract<OwnFormStep, { readonly kind: K }>;

/** The dialogs of forms over the export, one at a time. */
export default function OwnFormSteps(props: {
  readonly state: OwnFormExport;
  readonly filing: Filing;
  readonly edition: Edition;
  /** A form was taken in: it is what will be exported. */
  readonly onTaken: () => void;
  readonly onSave: (filled: FilledForm) => void;
  readonly onInstead: () => void;
}) {
  const app = useApp();
  const close = (): void => props.state.setStep(undefined);
  const step = <K extends OwnFormStep['kind']>(kind: K): StepOf<K> | undefined => {
    const now = props.state.step();
    return now?.kind === kind ? (now as StepOf<K>) : undefined;
  };
  return (
    <Switch>
      <Match when={step('managing')}>
        <OwnFormsDialog
          forms={props.state.forms()}
          onTake={() => void props.state.take()}
          onReview={(form) => props.state.reviewAgain(form)}
          onChange={() => void props.state.refresh()}
          onClose={close}
        />
      </Match>
      <Match when={step('taking')} keyed>
        {({ file, known, isManaging }) => (
          <TakeInForm
            file={file}
            known={known}
            filing={props.filing}
            edition={props.edition}
            onKept={(form) => {
              void props.state.refresh(known ? undefined : form);
              if (known) props.state.setStep({ kind: 'managing' });
              else {
                props.onTaken();
                close();
              }
              app.notify({ message: (known ? words.review.keptAgain : words.review.kept)(form.name) });
            }}
            onClose={() => props.state.setStep(isManaging ? { kind: 'managing' } : undefined)}
          />
        )}
      </Match>
      <Match when={step('asking')} keyed>
        {({ filled }) => (
          <BeforeSaving
            filled={filled}
            formName={props.state.chosen()?.name ?? ''}
            filing={props.filing}
            edition={props.edition}
            onSave={() => props.onSave(filled)}
            onInstead={props.onInstead}
            onClose={close}
          />
        )}
      </Match>
    </Switch>
  );
}
