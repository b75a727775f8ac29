import { For, Show, createResource, createSignal, createUniqueId } from 'solid-js';
import { isOfficial } from '../../core/edition/edition';
import type { MoneyUnit } from '../../core/money/scale';
import { DEFAULT_EDITION, editionById, editionFor, EDITIONS } from '../../editions';
import { writeBlankTemplate } from '../../workbook/export/blank-template';
import { useApp } from '../app-context';
import { Choices } from '../choices';
import { Dialog } from '../dialog';
import { download, WORKBOOK_TYPE } from '../files';
import { reasonOf } from '../reason-of';
import { template as words } from '../text-template.zh';
import { SubmitActions } from '../submit-actions';
import { createText } from '../text-home.zh';

const UNITS: readonly MoneyUnit[] = ['万元', '元'];
const YEARS = { from: 2010, to: 2099 };

/** 下载空白表: a workbook of blank tables to be filled in Excel or WPS, and imported. */
export default function TemplateDialog(props: {
  readonly year: number;
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const ids = { edition: createUniqueId(), rows: createUniqueId() };
  // The dialog lives for one question.
  // oxlint-disable-next-line solid/reactivity
  const [edition, setEdition] = createSignal(editionFor(DEFAULT_EDITION.place, props.year));
  // oxlint-disable-next-line solid/reactivity
  const [year, setYear] = createSignal(String(props.year));
  const [unitName, setUnitName] = createSignal('');
  const [moneyUnit, setMoneyUnit] = createSignal<MoneyUnit>('万元');
  /** The filing whose rows are to be named beforehand. */
  const [likeId, setLikeId] = createSignal('');
  const [cards] = createResource(() => app.library.list());
  const [submitted, setSubmitted] = createSignal(false);
  const [isWriting, setIsWriting] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const yearIsWrong = (): boolean =>
    !/^\d{4}$/.test(year().trim()) || Number(year()) < YEARS.from || Number(year()) > YEARS.to;
  const write = async (): Promise<void> => {
    setSubmitted(true);
    if (yearIsWrong()) return;
    setIsWriting(true);
    setFailure(undefined);
    try {
      const like = likeId() === '' ? undefined : await app.storage.load(likeId());
      const { bytes, fileName } = await writeBlankTemplate({
        edition: edition(),
        year: Number(year()),
        moneyUnit: moneyUnit(),
        unitName: unitName().trim(),
        ...(like && { rowsOf: like.filing.tables }),
      });
      download(fileName, bytes, WORKBOOK_TYPE);
      props.onDone(words.done(fileName));
    } catch (error) {
      setFailure(words.failed(reasonOf(error)));
      setIsWriting(false);
    }
  };
  return (
    <Dialog title={words.title} onClose={() => props.onClose()}>
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <div class="dialog-body">
          <p class="field">{words.about}</p>
          <label class="field" for={ids.edition}>
            <span class="field-label">{words.edition}</span>
            <select
              id={ids.edition}
              class="input"
              autofocus
              onChange={(event) => setEdition(editionById(event.currentTarget.value) ?? DEFAULT_EDITION)}
            >
              <For each={EDITIONS}>
                {(each) => (
                  <option value={each.id} selected={each.id === edition().id}>
                    {each.name}
                  </option>
                )}
              </For>
            </select>
            <Show when={!isOfficial(edition())}>
              <span class="field-hint">{words.unconfirmed}</span>
            </Show>
          </label>
          <label class="field">
            <span class="field-label">{createText.year}</span>
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
                {createText.yearWrong(YEARS.from, YEARS.to)}
              </span>
            </Show>
          </label>
          <label class="field">
            <span class="field-label">{createText.unit + createText.optional}</span>
            <input
              class="input"
              name="unit"
              autocomplete="organization"
              value={unitName()}
              onInput={(event) => setUnitName(event.currentTarget.value)}
            />
          </label>
          <Choices
            legend={words.moneyUnit}
            hint={words.moneyUnitHint}
            name="template-unit"
            options={UNITS.map((value) => ({ value, label: value }))}
            value={moneyUnit()}
            onChange={setMoneyUnit}
          />
          <label class="field" for={ids.rows}>
            <span class="field-label">{words.rows}</span>
            <select id={ids.rows} class="input" onChange={(event) => setLikeId(event.currentTarget.value)}>
              <option value="">{words.noRows}</option>
              <For each={cards() ?? []}>
                {(card) => <option value={card.id}>{words.rowsOf(card.unit, card.year)}</option>}
              </For>
            </select>
            <span class="field-hint">{words.rowsHint}</span>
          </label>
          <Show when={failure()}>
            <p class="field-error" role="alert">
              {failure()}
            </p>
          </Show>
        </div>
        <SubmitActions submitLabel={words.submit} isDisabled={isWriting()} onCancel={props.onClose} />
      </form>
    </Dialog>
  );
}
