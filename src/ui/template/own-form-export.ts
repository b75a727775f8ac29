import { type Accessor, createSignal, onMount } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { listOwnForms, type OwnForm, ownFormBytes } from '../../storage/own-forms';
import type { SettingStorage } from '../../storage/storage';
import { chooseFile } from '../files';
import { ownForms as words } from '../text-forms.zh';
import type { FilledForm } from './fill-own-form';
import { formOfUnit, rememberFormOf } from './own-forms';

/** What is open over the export. */
export type OwnFormStep =
  | { readonly kind: 'managing' }
  | { readonly kind: 'taking'; readonly file: File; readonly known?: OwnForm; readonly isManaging: boolean }
  | { readonly kind: 'asking'; readonly filled: FilledForm };

/** The remembered forms, as an export chooses among them. */
export interface OwnFormExport {
  readonly forms: Accessor<readonly OwnForm[]>;
  readonly chosen: Accessor<OwnForm | undefined>;
  readonly choose: (id: string) => void;
  readonly step: Accessor<OwnFormStep | undefined>;
  readonly setStep: (step: OwnFormStep | undefined) => void;
  /** Lets the user choose a file to take in. */
  readonly take: () => Promise<void>;
  /** Shows a form that is kept once more, to be corrected. Rejects with an Error in Chinese. */
  readonly reviewAgain: (form: OwnForm) => Promise<void>;
  /** Reads anew what is kept; `taken` is chosen. */
  readonly refresh: (taken?: OwnForm) => Promise<void>;
  /** Fills the chosen form. Rejects with an Error in Chinese. */
  readonly fillWith: (filing: Filing, edition: Edition) => Promise<FilledForm>;
  /** For the unit's next export; undefined: a paper of ours was chosen. */
  readonly remember: (unit: string, form: OwnForm | undefined) => Promise<void>;
}

/** `onKnown` is told where figures of the unit went into a form the last time. */
export function createOwnFormExport(storage: SettingStorage, unit: string, onKnown: () => void): OwnFormExport {
  const [forms, setForms] = createSignal<readonly OwnForm[]>([]);
  const [id, setId] = createSignal<string>();
  const [step, setStep] = createSignal<OwnFormStep>();
  const chosen = (): OwnForm | undefined => forms().find((form) => form.id === id()) ?? forms()[0];
  onMount(async () => {
    const kept = await listOwnForms(storage);
    const last = formOfUnit(kept, unit);
    setForms(kept);
    setId(last?.id);
    if (last) onKnown();
  });
  return {
    forms,
    chosen,
    choose: setId,
    step,
    setStep,
    take: async () => {
      const isManaging = step()?.kind === 'managing';
      const file = await chooseFile('.xlsx,.xlsm,.xls,.et,.ods');
      if (file) setStep({ kind: 'taking', file, isManaging });
    },
    reviewAgain: async (known) => {
      const bytes = await ownFormBytes(storage, known);
      if (!bytes) throw new Error(words.fill.gone(known.name));
      const file = new File([bytes as BlobPart], known.fileName);
      setStep({ kind: 'taking', file, known, isManaging: true });
    },
    refresh: async (taken) => {
      setForms(await listOwnForms(storage));
      if (taken) setId(taken.id);
    },
    fillWith: async (filing, edition) => {
      const { fillOwnForm } = await import('./fill-own-form');
      return fillOwnForm(storage, chosen()!, filing, edition);
    },
    remember: (name, form) => rememberFormOf(storage, name, form),
  };
}
