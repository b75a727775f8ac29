import { For, Show, createEffect, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import { Portal } from 'solid-js/web';
import type { Edition } from '../../core/edition/edition';
import type { TableId } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import { printDocument } from '../../publication/print-document';
import { exportFileName, type ExportKind } from '../../workbook/export/export';
import { returnFocus } from '../dialog';
import { printing as words } from '../text-print.zh';
import { fitSheets, mixesOrientations } from './paper-support';
import { PrintOptions } from './print-options';
import { PrintedCover } from './printed-cover';
import { PrintedPage } from './printed-page';

import '../styles/print.css';

/** Millimetres to pixels of style sheets. */
const PIXELS_PER_MM = 96 / 25.4;
const WIDEST_PAPER = 297;

/**
 * The print preview: the sheets of paper as they will come out of the printer, beside what can be chosen. It stands in the
 * page itself and not in a frame, so the browser's own 打印 prints the same as the button; the page's policy lets no
 * frame in, and every text stays text. In print, everything but the sheets is away (print.css).
 */
export default function PrintView(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly onClose: () => void;
}) {
  returnFocus();
  const canMix = mixesOrientations();
  const [kind, setKind] = createSignal<ExportKind>('published');
  const [tables, setTables] = createSignal<ReadonlySet<TableId>>(
    // oxlint-disable-next-line solid/reactivity
    new Set(props.edition.forms.map(({ table }) => table)),
  );
  const [hasCover, setHasCover] = createSignal(true);
  const [isTurned, setIsTurned] = createSignal(!canMix);
  const [zoom, setZoom] = createSignal<number>();
  const [desk, setDesk] = createSignal<HTMLElement>();
  const [deskWidth, setDeskWidth] = createSignal(0);

  const printed = createMemo(() =>
    printDocument(props.filing, props.edition, { kind: kind(), tables: tables(), hasCover: hasCover() }),
  );
  /** Of one size whatever the sheets are, so that choosing does not make it jump. */
  const fitting = (): number => Math.min(1.5, Math.max(0.3, (deskWidth() - 48) / (WIDEST_PAPER * PIXELS_PER_MM)));
  const shownZoom = (): number => zoom() ?? fitting();

  createEffect(() => {
    printed();
    const root = desk();
    if (root) queueMicrotask(() => fitSheets(root));
  });
  createEffect(() => {
    const before = document.title;
    // The name that a PDF gets.
    document.title = exportFileName(kind(), props.filing).replace(/\.xlsx$/, '');
    onCleanup(() => (document.title = before));
  });
  const measure = (): void => void setDeskWidth(desk()?.clientWidth ?? 0);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
  };
  // A link or the browser's way back leads away from what is previewed.
  const leave = (): void => props.onClose();
  onMount(() => {
    measure();
    document.body.classList.add('has-print-view');
    window.addEventListener('resize', measure);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('hashchange', leave);
  });
  onCleanup(() => {
    document.body.classList.remove('has-print-view');
    window.removeEventListener('resize', measure);
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('hashchange', leave);
  });

  return (
    <Portal mount={document.body}>
      <div class="print-view" role="dialog" aria-modal="true" aria-label={words.title}>
        <PrintOptions
          filing={props.filing}
          edition={props.edition}
          kind={kind()}
          onKind={setKind}
          tables={tables()}
          onTables={setTables}
          hasCover={hasCover()}
          onCover={setHasCover}
          isTurned={isTurned()}
          canMix={canMix}
          onTurned={setIsTurned}
          zoom={zoom()}
          onZoom={setZoom}
          pageCount={printed().pages.length}
          onPrint={() => window.print()}
          onClose={() => props.onClose()}
        />
        <div class="print-desk" ref={setDesk} tabindex="0" aria-label={words.pages}>
          <Show when={printed().pages.length > 0} fallback={<p class="print-nothing">{words.nothing}</p>}>
            <div class="print-pages" style={{ zoom: shownZoom() }}>
              <Show when={printed().cover}>{(cover) => <PrintedCover cover={cover()} />}</Show>
              <For each={printed().pages}>
                {(page, index) => (
                  <PrintedPage
                    page={page}
                    number={index() + 1}
                    count={printed().pages.length}
                    foot={printed().foot}
                    isDraft={kind() === 'working'}
                    isTurned={isTurned() && page.table.orientation === 'landscape'}
                  />
                )}
              </For>
            </div>
          </Show>
        </div>
      </div>
    </Portal>
  );
}
