import { createSignal } from 'solid-js';
import type { PanelTab } from '../findings/side-panel';

/** Whether the panel is open, and what it shows. */
export function createPanelState() {
  const [isOpen, setIsOpen] = createSignal(true);
  const [tab, setTab] = createSignal<PanelTab>('findings');
  return {
    isOpen,
    setIsOpen,
    tab,
    setTab,
    /** Opens it at a tab. */
    show: (wanted: PanelTab): void => {
      setTab(wanted);
      setIsOpen(true);
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
