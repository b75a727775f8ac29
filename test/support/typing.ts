import type { TableId } from '../../src/core/filing/cell';
import type { Change } from '../../src/core/filing/change';
import { deriveChanges, markDerived } from '../../src/core/derive/derive';
import type { Filing } from '../../src/core/filing/filing';
import { insertRows } from '../../src/core/filing/open-rows';
import { suggestionChanges } from '../../src/core/suggest/suggestion-changes';
import type { Suggestion } from '../../src/core/check/suggestion';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { newFiling } from '../../src/session/new-filing';
import { apply } from './full-filing';

/** Nine blank tables. */
export const blankFiling = (): Filing =>
  newFiling({ edition: MOF_2023, unit: { name: '示例单位', kind: '行政' }, year: 2023 });

/** A filing as the app has it open: what equals its derivation follows. */
export const opened = (filing: Filing): Filing => apply(filing, ...markDerived(MOF_2023, filing));

/** Types into a filing, and lets follow what follows. */
export const typed = (filing: Filing, ...changes: readonly Change[]): Filing =>
  apply(filing, ...changes, ...deriveChanges(MOF_2023, filing, changes).changes);

/** Rows of these 项, with those above them. */
export const withItems = (filing: Filing, table: TableId, ...codes: readonly string[]): Filing =>
  typed(
    filing,
    ...insertRows(
      filing,
      MOF_2023,
      table,
      codes.map((code) => ({ code, name: `科目${code}` })),
    ).changes,
  );

/** Takes a suggestion. */
export const taken = (filing: Filing, suggestion: Suggestion): Filing =>
  typed(filing, ...suggestionChanges(filing, suggestion));
