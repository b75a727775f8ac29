import type { Filing } from '../../core/filing/filing';
import type { NextYear } from '../../session/last-year';
import { useApp } from '../app-context';
import type { FilingCard, RemovedCard } from '../library';
import { homeText } from '../text-home.zh';
import { text } from '../text.zh';
import type { FilingForm } from './filing-form-dialog';

/** What a clerk can do with the filings kept in this browser. Each says what it did, or why it could not. */
export interface KeptFilings {
  /** Makes a filing and opens it. */
  readonly create: (form: FilingForm) => void;
  readonly createExample: () => void;
  /** Keeps the filing of the year after another one, says `message`, and opens it. */
  readonly continueYear: (next: NextYear, message: string) => void;
  /** Keeps what came in from files and opens the last of it. */
  readonly keepImported: (made: readonly Filing[]) => void;
  readonly rename: (card: FilingCard, form: FilingForm) => void;
  readonly duplicate: (card: FilingCard) => void;
  readonly remove: (card: FilingCard) => void;
  readonly takeBack: (card: RemovedCard) => void;
  readonly purge: (cards: readonly RemovedCard[]) => void;
}

/** `attempt` does work that changes what is kept, says why where it fails, and shows the list anew. */
export function useKeptFilings(attempt: (work: () => Promise<void>) => Promise<void>): KeptFilings {
  const { library, router, notify } = useApp();
  /** Whoever has gone elsewhere meanwhile stays there. */
  const open = (id: string): void => {
    if (router.route().page === 'home') router.go({ page: 'filing', id });
  };
  return {
    create: (form) => void attempt(async () => open(await library.create(form))),
    createExample: () => void attempt(async () => open(await library.createExample())),
    continueYear: ({ filing, history }, message) =>
      void attempt(async () => {
        open(await library.keep(filing, history));
        notify({ message });
      }),
    keepImported: (made) => {
      const last = made[made.length - 1];
      if (!last) return;
      void attempt(async () => {
        for (const filing of made) await library.keep(filing);
        open(last.id);
      });
    },
    rename: (card, form) =>
      void attempt(async () => {
        await library.rename(card.id, form);
        notify({ message: homeText.renamed });
      }),
    duplicate: (card) =>
      void attempt(async () => {
        await library.duplicate(card.id);
        notify({ message: homeText.duplicated });
      }),
    remove: (card) =>
      void attempt(async () => {
        const undo = await library.remove(card.id);
        notify({
          message: homeText.deleted(card.unit, card.year),
          action: { label: text.undo, perform: () => void attempt(undo) },
        });
      }),
    takeBack: (card) =>
      void attempt(async () => {
        await library.takeBack(card.id);
        notify({ message: homeText.takenBack(card.unit, card.year) });
      }),
    purge: (cards) => void attempt(() => library.purge(cards.map((card) => card.id))),
  };
}
