import { For, Show, Suspense, createMemo, createSignal, lazy } from 'solid-js';
import type { CellRef, TableId } from '../../core/filing/cell';
import type { ReturnRemark } from '../../core/filing/dossier';
import type { CheckResult } from '../../core/check/finding';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { explainableFinding } from '../../core/remarks/explainable-finding';
import { hasRow, tableName } from '../../core/remarks/anchor-state';
import { errorsAt } from '../../core/remarks/errors-at';
import { openCount, openFirst, tableOfRemark, tablesOfRemark } from '../../core/remarks/remark-list';
import type { ReadRemark } from '../../core/remarks/take-remarks';
import { chooseFile, SPREADSHEETS } from '../files';
import type { Session } from '../../session/session';
import type { Edits } from '../editor/edits';
import { Menu } from '../menu';
import { remarksText as words } from '../text-remarks.zh';
import { makeRemarkActions } from './remark-actions';
import { RemarkCard, type RemarkPlace } from './remark-card';
import { placeText } from './place-text';
import { RemarkComposer } from './remark-composer';
import { RemarkPreview } from './remark-preview';
import { replyItems } from './reply-export';

import '../styles/remarks.css';

const ReadRemarks = lazy(() => import('./read-remarks'));

/** 退回意见: what the bureau asks to be put right, what is answered, and what is done. */
export default function RemarksTab(props: {
  readonly filing: Filing;
  readonly results: CheckResult;
  readonly edition: Edition;
  readonly canEdit: boolean;
  readonly session: Session;
  readonly edits: Edits;
  readonly table: TableId;
  /** The cell that is selected. */
  readonly selected: CellRef | undefined;
  /** The id of the remark whose cells are outlined. */
  readonly chosen: string | undefined;
  readonly onJump: (remark: ReturnRemark, cell: CellRef | undefined) => void;
  readonly onTable: (table: TableId) => void;
  readonly onUnchoose: () => void;
  readonly onSay: (message: string) => void;
}) {
  // They last as long as the editor around the panel.
  // oxlint-disable-next-line solid/reactivity
  const { session, edits } = props;
  const actions = makeRemarkActions(session, edits);
  const [filter, setFilter] = createSignal<'open' | 'done'>();
  const [onlyThisTable, setOnlyThisTable] = createSignal(false);
  const [isAdding, setIsAdding] = createSignal(false);
  const [file, setFile] = createSignal<File>();
  const [typed, setTyped] = createSignal<readonly ReadRemark[]>();
  const addTyped = (read: readonly ReadRemark[]): void => {
    setTyped(undefined);
    setIsAdding(false);
    setFilter(undefined);
    if (read.every(({ standing }) => standing === 'known')) props.onSay(words.known);
    else actions.addRead(read);
  };
  const all = (): readonly ReturnRemark[] => props.filing.returnRemarks;
  const listed = createMemo(() =>
    openFirst(all()).filter(
      (remark) =>
        (filter() === undefined || remark.isDone === (filter() === 'done')) &&
        (!onlyThisTable() || tablesOfRemark(props.edition, remark).includes(props.table)),
    ),
  );
  const byId = createMemo(() => new Map(listed().map((remark) => [remark.id, remark])));
  const ids = createMemo(() => [...byId().keys()]);
  const placeOf = (remark: ReturnRemark): RemarkPlace => {
    const table = tableOfRemark(remark);
    if (!table) return { label: words.card.whole, isThere: false };
    const names = tablesOfRemark(props.edition, remark).map((each) => tableName(props.edition, each));
    if (!remark.cell) return { label: names.join('、'), isThere: true };
    const [name] = names;
    if (!hasRow(props.edition, props.filing, remark.cell))
      return { label: `${name} ${words.card.gone}`, isThere: true };
    return { label: placeText(props.edition, props.filing, remark), isThere: true };
  };
  const jump = (remark: ReturnRemark): void => {
    const table = tableOfRemark(remark);
    const isCell = remark.cell && hasRow(props.edition, props.filing, remark.cell);
    props.onJump(remark, isCell ? remark.cell : undefined);
    if (!isCell && table && table !== props.table) props.onTable(table);
  };
  const selectedPlace = (): string | undefined =>
    props.selected && placeText(props.edition, props.filing, { cell: props.selected });
  const chip = (kind: 'open' | 'done', label: string, isZero: boolean) => (
    <button
      type="button"
      class="chip"
      classList={{ 'chip-error': kind === 'open' && !isZero, 'chip-zero': isZero }}
      aria-pressed={filter() === kind}
      onClick={() => setFilter((now) => (now === kind ? undefined : kind))}
    >
      {label}
    </button>
  );
  return (
    <>
      <div class="chips">
        {chip('open', words.open(openCount(all())), openCount(all()) === 0)}
        {chip('done', words.done(all().length - openCount(all())), openCount(all()) === all().length)}
        <label class="findings-scope">
          <input
            type="checkbox"
            checked={onlyThisTable()}
            onChange={(event) => setOnlyThisTable(event.currentTarget.checked)}
          />
          {words.onlyThisTable}
        </label>
      </div>
      <div class="remark-tools">
        <Show when={props.canEdit}>
          <button type="button" class="button button-small" onClick={() => setIsAdding(true)}>
            {words.add}
          </button>
          <button
            type="button"
            class="button button-small"
            onClick={() => void chooseFile(SPREADSHEETS).then((chosen) => setFile(chosen))}
          >
            {words.readFile}
          </button>
        </Show>
        <Menu
          label={words.more}
          icon="more"
          items={replyItems(session, { notify: ({ message }) => props.onSay(message) })}
        />
      </div>
      <div class="findings-list remarks-list">
        <Show when={isAdding() && props.canEdit}>
          <RemarkComposer
            filing={props.filing}
            edition={props.edition}
            actions={actions}
            selected={props.selected}
            onClose={() => setIsAdding(false)}
            onRead={(read) => {
              if (read.length > 1) setTyped(read);
              else addTyped(read);
            }}
          />
        </Show>
        <ul>
          <For each={ids()}>
            {(id) => (
              <Show when={byId().get(id)}>
                {(remark) => (
                  <RemarkCard
                    remark={remark()}
                    place={placeOf(remark())}
                    errors={errorsAt(props.results, remark().cell)}
                    isCurrent={props.chosen === id}
                    canEdit={props.canEdit}
                    selectedPlace={selectedPlace()}
                    onJump={() => jump(remark())}
                    onUnchoose={props.onUnchoose}
                    onSettle={(isDone) => actions.settle(id, isDone)}
                    explains={explainableFinding(remark(), props.results)}
                    onReply={(reply, explained) => actions.reply(id, reply, explained)}
                    onReword={(text) => actions.reword(id, text)}
                    onTie={() => actions.tie(id, props.selected)}
                    onUntie={() => actions.tie(id, undefined)}
                    onRemove={() => actions.remove(id)}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
        <Show when={listed().length === 0 && !isAdding()}>
          <p class="findings-none">{all().length === 0 ? words.none : words.noneOfKind}</p>
        </Show>
      </div>
      <Show when={typed()} keyed>
        {(read) => (
          <RemarkPreview
            title={words.composer.title}
            backLabel={words.composer.back}
            read={read}
            doubts={[]}
            filing={props.filing}
            edition={props.edition}
            selected={props.selected}
            onReword={({ line }, text) => actions.read([{ ...line, text, isAside: false }], undefined)[0]!}
            onTake={addTyped}
            onClose={() => setTyped(undefined)}
          />
        )}
      </Show>
      <Show when={file()} keyed>
        {(chosen) => (
          <Suspense>
            <ReadRemarks
              file={chosen}
              filing={props.filing}
              edition={props.edition}
              selected={props.selected}
              actions={actions}
              onClose={() => setFile(undefined)}
            />
          </Suspense>
        )}
      </Show>
    </>
  );
}
