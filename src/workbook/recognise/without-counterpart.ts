import type { Edition, OtherDocument } from '../../core/edition/edition';
import { possibleHeads } from './match-head';
import { formsToRecognise } from './recognisable-forms';
import { titleTexts } from './recognise-sheet';
import { scoreTitles } from './recognise-title';
import type { SheetGrid } from './sheet-grid';

/** A title that fits less well may be another's. */
const LEAST_TITLE = 0.8;
const HEADLESS_ROWS = 6;

/** The table of another document, without a counterpart in the final accounts, that a sheet says by its title it is. */
export function tableWithoutCounterpart(
  grid: SheetGrid,
  edition: Edition,
  isPart: boolean,
): OtherDocument['withoutCounterpart'][number] | undefined {
  const { document } = edition;
  if (!document) return undefined;
  const heads = possibleHeads(grid, formsToRecognise(edition));
  const firstHead = heads.size > 0 ? Math.min(...heads.keys()) : (grid.rows[HEADLESS_ROWS] ?? Infinity);
  const texts = titleTexts(grid, firstHead, isPart);
  const own = Math.max(...scoreTitles(formsToRecognise(edition), texts));
  const scores = scoreTitles(document.withoutCounterpart, texts);
  const best = Math.max(...scores);
  return best >= LEAST_TITLE && best > own ? document.withoutCounterpart[scores.indexOf(best)] : undefined;
}
