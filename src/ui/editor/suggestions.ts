import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { CheckResult } from '../../core/check/finding';
import type { Correction, Suggestion } from '../../core/check/suggestion';
import { runInSlices } from '../slices';

/**
 * What looks like misprints in the filing, found beside the typing: the search begins when the page is idle, in slices,
 * and is given up at the next edit. What was suggested before stays until then, unless a cell it names has changed.
 */
export function createSuggestions(
  edition: Edition,
  filing: Accessor<Filing>,
  results: Accessor<CheckResult>,
): Accessor<readonly Suggestion[]> {
  const [found, setFound] = createSignal<Found>();
  createEffect(
    on(results, (result) => {
      if (!result.evaluated.outcomes.includes('inconsistent')) {
        setFound(undefined);
        return;
      }
      let isWanted = true;
      let cancel = (): void => undefined;
      // Without suggestions the findings still say what is wrong.
      const giveUp = (): void => void setFound(undefined);
      const begin = async (): Promise<void> => {
        const { searchSuggestions } = await import('../../core/suggest/search');
        if (!isWanted) return;
        const searched = filing();
        const search = searchSuggestions(searched, edition, result.evaluated);
        cancel = runInSlices(search, (suggestions) => setFound({ filing: searched, suggestions }), giveUp);
      };
      begin().catch(giveUp);
      onCleanup(() => {
        isWanted = false;
        cancel();
      });
    }),
  );
  return createMemo(() => found()?.suggestions.filter((each) => stillHolds(each, found()!.filing, filing())) ?? []);
}

interface Found {
  /** Where it was found. */
  readonly filing: Filing;
  readonly suggestions: readonly Suggestion[];
}

function stillHolds({ corrections, rows, alternatives }: Suggestion, searched: Filing, filing: Filing): boolean {
  if (rows?.some(({ table }) => searched.tables[table]?.rows !== filing.tables[table]?.rows)) return false;
  const isAsFound = ({ cell, from }: Correction): boolean => {
    const value = cellValue(filing, cell);
    return (value?.kind === 'amount' ? value.amount : undefined) === from;
  };
  return [corrections, ...alternatives].every((each) => each.every(isAsFound));
}
