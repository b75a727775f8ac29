import type { JSX } from 'solid-js';

const PATHS = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h4',
  tick: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  wave: 'M2 8c2-4 4-4 6 0s4 4 6 0',
  dash: 'M3 8h10',
  right: 'M6 3l5 5-5 5',
  left: 'M10 3 5 8l5 5',
  down: 'M3 6l5 5 5-5',
  up: 'M3 10l5-5 5 5',
  more: 'M3 8h.5M7.75 8h.5M12.5 8h.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside a word; hidden from assistive technology. */
export function Icon(props: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[props.name]} />
    </svg>
  );
}
