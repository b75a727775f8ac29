import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { CheckResult } from '../../core/check/finding';
import type { Correction, Suggestion } from '../../core/check/suggestion';
import { runInSlices } from '../slices';

/** What was found, and whether the search for more is under way. */
export interface SuggestionSearch {
  readonly suggestions: Accessor<readonly Suggestion[]>;
  readonly isSearching: Accessor<boolean>;
}

/**
 * What looks like misprints in the filing, found beside the typing: the search begins when the page is idle, in slices,
 * and is given up at the next edit. What was suggested before stays until then, unless a cell it names has changed.
 */
export function createSuggestions(
  edition: Edition,
  filing: Accessor<Filing>,
  results: Accessor<CheckResult>,
): SuggestionSearch {
  const [isSearching, setSearching] = createSignal(false);
  const [found, setFound] = createSignal<Found>();
  createEffect(
    on(results, (result) => {
      const end = (next: Found | undefined): void =>
        batch(() => {
          setFound(next);
          setSearching(false);
        });
      if (!result.evaluated.outcomes.includes('inconsistent')) return end(undefined);
      setSearching(true);
      let isWanted = true;
      let cancel = (): void => undefined;
      // Without suggestions the findings still say what is wrong.
      const giveUp = (): void => end(undefined);
      const begin = async (): Promise<void> => {
        const { searchSuggestions } = await import('../../core/suggest/search');
        if (!isWanted) return;
        const searched = filing();
        const search = searchSuggestions(searched, edition, result.evaluated);
        cancel = runInSlices(search, (suggestions) => end({ filing: searched, suggestions }), giveUp);
      };
      begin().catch(giveUp);
      onCleanup(() => {
        isWanted = false;
        cancel();
      });
    }),
  );
  const suggestions = createMemo(
    () => found()?.suggestions.filter((each) => stillHolds(each, found()!.filing, filing())) ?? [],
  );
  return { suggestions, isSearching };
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
