import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import type { SettingStorage } from '../../storage/storage';
import type { PanelTab } from '../findings/side-panel';

/**
 * Whether the panel is open, and what it shows. In a narrow window it begins folded. What the clerk chose by hand is
 * kept, for narrow and for wide windows apart; what a key or a jump opens is not a choice.
 */
export function createPanelState(isNarrow: Accessor<boolean>, settings: SettingStorage) {
  const setting = (): string => (isNarrow() ? 'panelInNarrowWindow' : 'panelInWideWindow');
  const [isOpen, setIsOpen] = createSignal(!isNarrow());
  const [tab, setTab] = createSignal<PanelTab>('findings');
  /** Counts what opened or folded it: a kept choice that is read later than that comes too late. */
  let turns = 0;
  const turn = (wanted: boolean): void => {
    turns++;
    setIsOpen(wanted);
  };
  createEffect(
    on(setting, (name) => {
      turn(!isNarrow());
      const before = turns;
      settings
        .readSetting(name)
        .then((kept) => {
          if (typeof kept === 'boolean' && turns === before) turn(kept);
        })
        .catch(() => undefined);
    }),
  );
  return {
    isOpen,
    /** For a key or a jump. */
    open: (): void => turn(true),
    /** By hand: it will be so again. */
    choose: (wanted: boolean): void => {
      turn(wanted);
      settings.writeSetting(setting(), wanted).catch(() => undefined);
    },
    tab,
    setTab,
    /** Opens it at a tab. */
    show: (wanted: PanelTab): void => {
      setTab(wanted);
      turn(true);
    },
  };
}

export type PanelState = ReturnType<typeof createPanelState>;

const PANEL = '.findings';

export const isInPanel = (): boolean => Boolean(document.activeElement?.closest(PANEL));

/** Puts the keyboard into the panel: the card at hand, else the first one, else its head. */
export function focusPanel(): void {
  const panel = document.querySelector<HTMLElement>(PANEL);
  const wanted =
    panel?.querySelector<HTMLElement>('.findings-list [aria-current="true"]') ??
    panel?.querySelector<HTMLElement>('.finding-message, .inspected-rule') ??
    panel?.querySelector<HTMLElement>('[aria-selected="true"]');
  wanted?.focus();
}
