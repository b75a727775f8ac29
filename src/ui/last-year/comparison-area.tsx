import { For, type JSX, Show, createMemo, createSignal } from 'solid-js';
import type { CellRef, TableId } from '../../core/filing/cell';
import type { ReferenceFigures } from '../../core/filing/dossier';
import { type Edition, formOf } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { Scale } from '../../core/money/scale';
import { type ComparedLine, compareTable, measuresOf } from '../../core/references/compare-table';
import { saysTable } from '../../core/references/reference-value';
import { type ReferenceKind, referenceOf } from '../../session/last-year';
import { useApp } from '../app-context';
import { copyText } from '../clipboard';
import { lastYearText } from '../text-last-year.zh';
import { comparisonRow, comparisonText, isMarked, oneSided } from './comparison-text';

import '../styles/last-year.css';

const words = lastYearText.compare;
const THRESHOLDS = [0, 5, 10, 20, 30, 50] as const;

/** Stays as chosen while the page is open. */
const [threshold, setThreshold] = createSignal<number>(20);

/** A table line by line beside last year's or the budget's, in place of its sheet. Nothing can be edited here. */
export default function ComparisonArea(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly table: TableId;
  readonly kind: ReferenceKind;
  /** What figures are shown in. */
  readonly scale: Scale;
  /** The way back to the sheet. */
  readonly view: JSX.Element;
  readonly onCell: (cell: CellRef) => void;
  readonly onAttach: () => void;
}) {
  const reference = (): ReferenceFigures | undefined => referenceOf(props.filing, props.kind);
  const form = () => formOf(props.edition, props.table)!;
  return (
    <main class="middle">
      <div class="table-commands comparison-commands">
        <span class="top-space" />
        {props.view}
      </div>
      <div class="desk">
        <section class="comparison">
          <h2 class="comparison-title">
            {words.title(form().number ?? '', form().title)}
            <Show when={reference()}>{(known) => <small>{words.against[props.kind](known().year)}</small>}</Show>
          </h2>
          <Show
            when={reference()}
            fallback={
              <p class="comparison-none">
                <button type="button" class="link" onClick={() => props.onAttach()}>
                  {words.attach(lastYearText.names[props.kind])}
                </button>
              </p>
            }
          >
            {(known) => (
              <Show
                when={saysTable(known(), props.table)}
                fallback={<p class="comparison-none">{words.noTable[props.kind]}</p>}
              >
                <Comparison
                  filing={props.filing}
                  edition={props.edition}
                  table={props.table}
                  reference={known()}
                  scale={props.scale}
                  onCell={props.onCell}
                />
              </Show>
            )}
          </Show>
        </section>
      </div>
    </main>
  );
}

function Comparison(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly table: TableId;
  readonly reference: ReferenceFigures;
  readonly scale: Scale;
  readonly onCell: (cell: CellRef) => void;
}) {
  const app = useApp();
  const [column, setColumn] = createSignal<string>();
  const kind = (): ReferenceKind => props.reference.kind;
  const measures = createMemo(() => measuresOf(props.edition, props.filing, props.reference, props.table));
  const measure = () => measures().find((each) => each.column === column()) ?? measures()[0]!;
  const lines = createMemo(() =>
    compareTable(props.filing, props.reference, props.edition, props.table, measure(), props.scale),
  );
  const hasCodes = (): boolean => lines().some(({ code }) => code !== '');
  const marked = (): number => lines().filter((line) => isMarked(line, threshold())).length;
  const heads = () => words.heads[kind()];
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(comparisonText(lines(), props.scale, kind()));
    app.notify({ message: isCopied ? words.copied(lines().length) : words.copyFailed });
  };
  return (
    <>
      <div class="comparison-tools">
        <Show when={measures().length > 1}>
          <label>
            {words.measure}
            <select class="input" value={measure().column} onChange={(event) => setColumn(event.currentTarget.value)}>
              <For each={measures()}>{(each) => <option value={each.column}>{each.label}</option>}</For>
            </select>
          </label>
        </Show>
        <label>
          {words.threshold}
          <select
            class="input"
            value={threshold()}
            onChange={(event) => setThreshold(Number(event.currentTarget.value))}
          >
            <For each={THRESHOLDS}>{(each) => <option value={each}>{words.thresholdOption(each)}</option>}</For>
          </select>
        </label>
        <Show when={threshold() > 0}>
          <span class="muted" role="status">
            {lines().some(({ change }) => change !== undefined) ? words.marked(marked()) : words.nothingYet}
          </span>
        </Show>
        <span class="top-space" />
        <span class="muted">{words.unit(props.scale.unit)}</span>
        <button type="button" class="button button-small" onClick={() => void copy()}>
          {words.copy}
        </button>
      </div>
      <Show when={lines().length > 0} fallback={<p class="comparison-none">{words.nothing}</p>}>
        <div class="comparison-scroll" tabindex="0" role="region" aria-label={words.view}>
          <table class="comparison-table">
            <thead>
              <tr>
                <Show when={hasCodes()}>
                  <th class="comparison-code">{heads().code}</th>
                </Show>
                <th>{heads().line}</th>
                <th class="comparison-figure">{heads().now}</th>
                <th class="comparison-figure">{heads().before}</th>
                <th class="comparison-figure">{heads().change}</th>
                <th class="comparison-figure comparison-rate">{heads().rate}</th>
              </tr>
            </thead>
            <tbody>
              <For each={lines()}>
                {(line) => (
                  <Line
                    line={line}
                    kind={kind()}
                    scale={props.scale}
                    hasCodes={hasCodes()}
                    isMarked={isMarked(line, threshold())}
                    onCell={props.onCell}
                  />
                )}
              </For>
            </tbody>
          </table>
        </div>
        <p class="comparison-note">{words.roundingNote[kind()]}</p>
      </Show>
    </>
  );
}

function Line(props: {
  readonly line: ComparedLine;
  readonly kind: ReferenceKind;
  readonly scale: Scale;
  readonly hasCodes: boolean;
  readonly isMarked: boolean;
  readonly onCell: (cell: CellRef) => void;
}) {
  const row = () => comparisonRow(props.line, props.scale, props.kind);
  const label = (): JSX.Element => (
    <Show when={props.line.cell} fallback={<span class="muted">{props.line.label}</span>}>
      {(cell) => (
        <button
          type="button"
          class="comparison-go"
          title={words.goTo(props.line.label)}
          onClick={() => props.onCell(cell())}
        >
          {props.line.label}
        </button>
      )}
    </Show>
  );
  return (
    <tr
      classList={{
        'comparison-total': props.line.isTotal,
        'comparison-marked': props.isMarked,
        'comparison-same': props.line.change === 0,
      }}
    >
      <Show when={props.hasCodes}>
        <td class="comparison-code">{props.line.code}</td>
      </Show>
      <td>
        <span style={{ 'padding-left': `${props.line.level * 14}px` }}>{label()}</span>
      </td>
      <td class="comparison-figure" classList={{ muted: props.line.isUnfilled }}>
        {row().now}
      </td>
      <td class="comparison-figure">{row().before}</td>
      <td class="comparison-figure">{row().change}</td>
      <td class="comparison-figure comparison-rate">
        <Show when={oneSided(props.line, props.kind)} fallback={row().rate}>
          {(why) => <span class="comparison-one-sided">{why()}</span>}
        </Show>
      </td>
    </tr>
  );
}
