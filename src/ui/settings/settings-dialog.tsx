import { Show, createSignal } from 'solid-js';
import type { Filing, PublishPolicy, UnitKind } from '../../core/filing/filing';
import { type MoneyUnit, type Rounding, TEN_THOUSAND_YUAN, YUAN } from '../../core/money/scale';
import { editionById } from '../../editions';
import type { FilingFacts } from '../../session/filing-edits';
import { Choices } from '../choices';
import { Dialog } from '../dialog';
import { EditionField } from '../editions/edition-field';
import { SignOffFields } from '../life/sign-off-fields';
import { life } from '../text-life.zh';
import { settings as words } from '../text-settings.zh';
import { text } from '../text.zh';

import '../styles/life.css';
import '../styles/settings.css';

const KINDS: readonly UnitKind[] = ['行政', '参公', '事业'];
const ROUNDINGS: readonly Rounding[] = ['halfUp', 'truncate'];
const POLICIES: readonly PublishPolicy[] = ['each', 'parts'];
const UNITS: readonly MoneyUnit[] = ['万元', '元'];
const YEARS = { from: 2010, to: 2099 };

/** 填报设置: who the filing is of, and how its figures are cut and published. */
export default function SettingsDialog(props: {
  readonly filing: Filing;
  readonly onSubmit: (facts: FilingFacts) => void;
  readonly onClose: () => void;
}) {
  // The dialog lives for one change.
  // oxlint-disable-next-line solid/reactivity
  const { filing } = props;
  const [name, setName] = createSignal(filing.unit.name);
  const [year, setYear] = createSignal(String(filing.year));
  const [kind, setKind] = createSignal(filing.unit.kind);
  const [rounding, setRounding] = createSignal(filing.rounding);
  const [publishUnit, setPublishUnit] = createSignal<MoneyUnit>(filing.reportingScale.unit);
  const [policy, setPolicy] = createSignal(filing.publishPolicy);
  const [autoTotal, setAutoTotal] = createSignal(filing.autoTotal);
  const [signOff, setSignOff] = createSignal(filing.signOff);
  const [edition, setEdition] = createSignal(editionById(filing.edition.id)!);
  const [submitted, setSubmitted] = createSignal(false);
  const nameIsMissing = (): boolean => name().trim() === '';
  const yearIsWrong = (): boolean =>
    !/^\d{4}$/.test(year().trim()) || Number(year()) < YEARS.from || Number(year()) > YEARS.to;
  const unit = (): FilingFacts['unit'] => {
    const { kind: _before, ...rest } = filing.unit;
    const chosen = kind();
    return { ...rest, name: name().trim(), ...(chosen ? { kind: chosen } : {}) };
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    if (nameIsMissing() || yearIsWrong()) return;
    const isSameUnit = publishUnit() === filing.reportingScale.unit;
    const reportingScale = isSameUnit ? filing.reportingScale : publishUnit() === '元' ? YUAN : TEN_THOUSAND_YUAN;
    props.onSubmit({
      unit: unit(),
      year: Number(year()),
      settings: { rounding: rounding(), reportingScale, publishPolicy: policy(), autoTotal: autoTotal() },
      signOff: signOff(),
      edition: edition(),
    });
  };
  return (
    <Dialog title={words.title} class="settings-dialog" onClose={() => props.onClose()}>
      <form onSubmit={submit} novalidate>
        <div class="dialog-body">
          <div class="settings-unit">
            <label class="field">
              <span class="field-label">{words.unit}</span>
              <input
                class="input"
                name="unit"
                autofocus
                autocomplete="organization"
                value={name()}
                aria-invalid={submitted() && nameIsMissing()}
                onInput={(event) => setName(event.currentTarget.value)}
              />
              <Show when={submitted() && nameIsMissing()} fallback={<span class="field-hint">{words.unitHint}</span>}>
                <span class="field-error" role="alert">
                  {text.create.unitMissing}
                </span>
              </Show>
            </label>
            <label class="field">
              <span class="field-label">{words.year}</span>
              <input
                class="input"
                name="year"
                inputmode="numeric"
                value={year()}
                aria-invalid={submitted() && yearIsWrong()}
                onInput={(event) => setYear(event.currentTarget.value)}
              />
              <Show when={submitted() && yearIsWrong()}>
                <span class="field-error" role="alert">
                  {text.create.yearWrong(YEARS.from, YEARS.to)}
                </span>
              </Show>
            </label>
          </div>
          <EditionField filing={filing} edition={edition()} onChange={setEdition} />
          <Choices
            legend={words.kind}
            hint={words.kindHint}
            name="kind"
            options={[{ value: undefined, label: words.kindNone }, ...KINDS.map((value) => ({ value, label: value }))]}
            value={kind()}
            onChange={setKind}
          />
          <div class="field settings-sign-off">
            <span class="field-label">{life.signOff.title}</span>
            <SignOffFields signOff={signOff()} canEdit onChange={setSignOff} />
            <span class="field-hint">{life.signOff.hint}</span>
          </div>
          <Choices
            legend={words.rounding}
            hint={words.roundingHint[rounding()]}
            name="rounding"
            options={ROUNDINGS.map((value) => ({ value, label: words.roundings[value] }))}
            value={rounding()}
            onChange={setRounding}
          />
          <Choices
            legend={words.publishUnit}
            hint={words.publishUnitHint}
            name="publish-unit"
            options={UNITS.map((value) => ({ value, label: value }))}
            value={publishUnit()}
            onChange={setPublishUnit}
          />
          <Choices
            legend={words.policy}
            hint={words.policyHint[policy()]}
            name="policy"
            options={POLICIES.map((value) => ({ value, label: words.policies[value] }))}
            value={policy()}
            onChange={setPolicy}
          />
          <div class="field">
            <label class="switch">
              <input
                type="checkbox"
                role="switch"
                checked={autoTotal()}
                onChange={(event) => setAutoTotal(event.currentTarget.checked)}
              />
              {words.autoTotal}
            </label>
            <span class="field-hint">{words.autoTotalHint}</span>
          </div>
        </div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {text.cancel}
          </button>
          <button type="submit" class="button button-primary">
            {words.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
