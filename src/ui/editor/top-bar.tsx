import { For, type JSX, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import type { SaveState } from '../../storage/autosave';
import { CommandButton } from '../command-button';
import type { Command } from '../commands';
import { text } from '../text.zh';
import { MoreCommands } from './more-commands';
import { SaveLabel } from './save-label';

/** Of the unit's name, at least so much is to be read before the rarer commands go into 更多; in pixels. */
const LEAST_NAME = 150;

/** The head of the editor: whose filing this is, undo and redo, the switch of 自动合计, and whether it is saved. */
export function TopBar(props: {
  readonly unit: string;
  readonly year: number;
  readonly undo: Command;
  readonly redo: Command;
  /** How far the filing has come. */
  readonly stage: JSX.Element;
  /** What always has its place. */
  readonly main: readonly Command[];
  /** The commonest first: from the end, they go into 更多 where the window is narrow. */
  readonly others: readonly Command[];
  readonly saveState: SaveState | undefined;
  readonly isStored: boolean;
  readonly autoTotal: boolean;
  readonly canEdit: boolean;
  readonly onAutoTotal: (isOn: boolean) => void;
}) {
  let bar!: HTMLElement;
  let name!: HTMLElement;
  const [shown, setShown] = createSignal(Infinity);
  const isCramped = (): boolean =>
    bar.scrollWidth > bar.clientWidth || name.clientWidth < Math.min(name.scrollWidth, LEAST_NAME);
  const putAway = (): void => {
    for (let count = Math.min(shown(), props.others.length); count > 0 && bar.isConnected && isCramped(); )
      setShown(--count);
  };
  let fittedWidth = 0;
  /** Tries all of them anew; only where the bar has changed, for a menu that is open would be drawn again. */
  const fit = (): void => {
    fittedWidth = bar.clientWidth;
    setShown(props.others.length);
    putAway();
  };
  onMount(() => {
    queueMicrotask(fit);
    // In the next frame: what is shown must not change while the browser tells of sizes.
    const observer = new ResizeObserver(() =>
      requestAnimationFrame(() => {
        if (bar.isConnected && bar.clientWidth !== fittedWidth) fit();
      }),
    );
    observer.observe(bar);
    onCleanup(() => observer.disconnect());
    // Not within the effect: what is measured must have been drawn.
    createEffect(on([() => props.unit, () => props.year], () => queueMicrotask(fit), { defer: true }));
    createEffect(
      on(
        () => props.saveState?.kind,
        () => queueMicrotask(putAway),
        { defer: true },
      ),
    );
  });
  return (
    <header ref={(element) => (bar = element)} class="top-bar">
      <a class="brand" href="#/" title={text.editor.home} aria-label={text.editor.home}>
        <span class="brand-name">{text.app}</span>
      </a>
      <p class="top-title" title={`${props.unit} ${text.yearLabel(props.year)}`}>
        <span ref={(element) => (name = element)} class="top-name">
          {props.unit}
        </span>
        <small>{text.yearLabel(props.year)}</small>
      </p>
      {props.stage}
      <CommandButton command={props.undo} icon="undo" />
      <CommandButton command={props.redo} icon="redo" />
      <span class="top-space" />
      <SaveLabel state={props.saveState} isStored={props.isStored} />
      <label class="switch" title={text.editor.autoTotalHint}>
        <input
          type="checkbox"
          role="switch"
          checked={props.autoTotal}
          disabled={!props.canEdit}
          onChange={(event) => props.onAutoTotal(event.currentTarget.checked)}
        />
        {text.editor.autoTotal}
      </label>
      <For each={props.main}>{(command) => <CommandButton command={command} />}</For>
      <For each={props.others}>
        {(command, index) => <CommandButton command={command} isHidden={index() >= shown()} />}
      </For>
      <MoreCommands commands={props.others.slice(shown())} />
    </header>
  );
}
