import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Kinds of window, in CSS pixels: a browser at 150 % on a screen of 1366×768 leaves 911×512. The style sheets say the same. */
const NARROW = '(max-width: 1099px)';
const LOW = '(max-height: 640px)';

/** Whether there is no room for the panel beside the sheet, unless the clerk wants it. */
export const createIsNarrow = (): Accessor<boolean> => follow(NARROW);

/** Whether every line of a sheet counts. */
export const createIsLow = (): Accessor<boolean> => follow(LOW);

/** Follows a media query for the life of the owning component. */
function follow(query: string): Accessor<boolean> {
  const media = matchMedia(query);
  const [isMatching, setIsMatching] = createSignal(media.matches);
  const onChange = (): void => void setIsMatching(media.matches);
  media.addEventListener('change', onChange);
  onCleanup(() => media.removeEventListener('change', onChange));
  return isMatching;
}
