import { EMPTY_HISTORY, type History } from '../../src/core/filing/history';
import type { Filing } from '../../src/core/filing/filing';
import type { FilingDraft } from '../../src/storage/storage';
import { EMPTY_FILING } from '../support/random-changes';

/** A draft with a year of its own, to tell drafts apart. */
export const draft = (
  id: string,
  year = 2023,
  filing: Filing = EMPTY_FILING,
  history: History = EMPTY_HISTORY,
): FilingDraft => ({
  filing: { ...filing, id, year },
  history,
  summary: { unit: '某局', year, edition: 'mof-2023', editionName: '全国版', errors: 1, toVerify: 2, isFilled: true },
});
