import { type Accessor, createEffect, onCleanup } from 'solid-js';
import type { Filing } from '../../core/filing/filing';
import { text } from '../text.zh';

/** Names the browser's window after the open filing, for the life of the owning component. */
export function nameWindow(filing: Accessor<Filing>): void {
  createEffect(() => {
    document.title = text.documentTitle([filing().unit.name, text.yearLabel(filing().year)]);
  });
  onCleanup(() => {
    document.title = text.documentTitle([]);
  });
}
