import { type Accessor, createSignal } from 'solid-js';

/** What a person typed of a new filing; it stays when the workbook is recognised anew, as one of another edition. */
export interface TypedFacts {
  readonly year: Accessor<string | undefined>;
  readonly setYear: (year: string) => void;
  readonly unitName: Accessor<string | undefined>;
  readonly setUnitName: (name: string) => void;
}

export function createTypedFacts(): TypedFacts {
  const [year, setYear] = createSignal<string>();
  const [unitName, setUnitName] = createSignal<string>();
  return { year, setYear, unitName, setUnitName };
}

/** A year as it is typed, once it is whole. */
export const wholeYear = (year: string | undefined): number | undefined =>
  year !== undefined && /^(?:19|20)\d\d$/.test(year.trim()) ? Number(year) : undefined;
