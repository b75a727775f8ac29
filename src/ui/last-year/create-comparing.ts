import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import type { ReferenceKind } from '../../session/last-year';
import type { Navigation } from '../editor/navigation';

export interface Comparing {
  /** What the tables are compared with; undefined: they are shown as they are printed. */
  readonly kind: Accessor<ReferenceKind | undefined>;
  readonly setKind: (kind: ReferenceKind | undefined) => void;
}

/** Whether tables are shown as comparisons. Going to a cell shows its sheet. */
export function createComparing({ selected, chosen }: Pick<Navigation, 'selected' | 'chosen'>): Comparing {
  const [kind, setKind] = createSignal<ReferenceKind>();
  createEffect(on([selected, chosen], ([cell]) => cell && setKind(undefined), { defer: true }));
  return { kind, setKind: (next) => void setKind(next) };
}
