import { createSignal } from 'solid-js';
import type { Filing, PublishPolicy, UnitKind } from '../../core/filing/filing';
import { type MoneyUnit, type Rounding, TEN_THOUSAND_YUAN, YUAN } from '../../core/money/scale';
import { recordedScale } from '../../core/paste/paste-cells';
import { editionById } from '../../editions';
import type { FilingFacts } from '../../session/filing-edits';
import { coarseTables } from '../../session/unit-edits';
import { Choices } from '../choices';
import type { Command } from '../commands';
import { Dialog } from '../dialog';
import { createDraftGuard } from '../draft-guard';
import { EditionField } from '../editions/edition-field';
import { SignOffFields } from '../life/sign-off-fields';
import { SubmitActions } from '../submit-actions';
import { life } from '../text-life.zh';
import { settings as words } from '../text-settings.zh';
import { unitsText } from '../text-units.zh';
import { isUnitMissing, isYearWrong, UnitField, YearField } from '../unit-year-fields';

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
  readonly adjustForms: Command;
  readonly changeUnits: Command;
  /** `then`: what is asked for next. */
  readonly onSubmit: (facts: FilingFacts, then?: Command) => void;
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
  const [isTouched, setIsTouched] = createSignal(false);
  const touch = (): void => void setIsTouched(true);
  const guard = createDraftGuard(isTouched, () => props.onClose());
  const unit = (): FilingFacts['unit'] => {
    const { kind: _before, ...rest } = filing.unit;
    const chosen = kind();
    return { ...rest, name: name().trim(), ...(chosen ? { kind: chosen } : {}) };
  };
  const submit = (then?: Command): void => {
    setSubmitted(true);
    if (isUnitMissing(name()) || isYearWrong(year(), YEARS)) return;
    const isSameUnit = publishUnit() === filing.reportingScale.unit;
    const reportingScale = isSameUnit ? filing.reportingScale : publishUnit() === '元' ? YUAN : TEN_THOUSAND_YUAN;
    const facts: FilingFacts = {
      unit: unit(),
      year: Number(year()),
      settings: { rounding: rounding(), reportingScale, publishPolicy: policy(), autoTotal: autoTotal() },
      signOff: signOff(),
      edition: edition(),
    };
    props.onSubmit(facts, then);
  };
  return (
    <>
      <Dialog title={words.title} class="settings-dialog" onEscape={guard.leave} onClose={() => props.onClose()}>
        <form
          novalidate
          onInput={touch}
          onChange={touch}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <div class="dialog-body">
            <div class="settings-unit">
              <UnitField
                label={words.unit}
                hint={words.unitHint}
                value={name()}
                isChecked={submitted()}
                onInput={setName}
              />
              <YearField label={words.year} years={YEARS} value={year()} isChecked={submitted()} onInput={setYear} />
            </div>
            <EditionField filing={filing} edition={edition()} onChange={setEdition} />
            <div class="field settings-forms">
              <button
                type="button"
                class="button"
                disabled={edition().id !== filing.edition.id}
                onClick={() => submit(props.adjustForms)}
              >
                {props.adjustForms.label}
              </button>
              <span class="field-hint">
                {edition().id === filing.edition.id ? words.formsHint : words.formsAfterEdition}
              </span>
            </div>
            <Choices
              legend={words.kind}
              hint={words.kindHint}
              name="kind"
              options={[
                { value: undefined, label: words.kindNone },
                ...KINDS.map((value) => ({ value, label: value })),
              ]}
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
            <div class="field settings-forms">
              <button type="button" class="button" onClick={() => submit(props.changeUnits)}>
                {props.changeUnits.label}
              </button>
              <span class="field-hint">{unitsText.settingsHint(unitsOf(filing) + exactnessOf(filing))}</span>
            </div>
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
          <SubmitActions submitLabel={words.submit} onCancel={() => props.onClose()} />
        </form>
      </Dialog>
      {guard.question()}
    </>
  );
}

/** What the tables are recorded in. */
function unitsOf(filing: Filing): string {
  const units = editionById(filing.edition.id)!.forms.map(({ table }) => recordedScale(filing, table).unit);
  const yuan = units.filter((unit) => unit === '元').length;
  if (yuan > 0 && yuan < units.length) return unitsText.mixed(yuan, units.length - yuan);
  return unitsText.allIn(yuan > 0 ? '元' : '万元');
}

function exactnessOf(filing: Filing): string {
  const count = coarseTables(filing).length;
  return count > 0 ? unitsText.coarseTables(count) : '';
}
