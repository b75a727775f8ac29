import type { FormAdjustment } from '../../core/edition/adjust-edition';
import type { TableId } from '../../core/filing/cell';
import { ADJUSTMENT_HEADS } from '../export/working-format';
import type { Sheet } from '../workbook';
import { linesBelow } from './working-lists';

/** How tables are printed otherwise than in the edition, as 填报设置 lists it; what no tag speaks of is left out. */
export function readAdjustments(sheet: Sheet): FormAdjustment[] {
  return linesBelow(sheet, ADJUSTMENT_HEADS).flatMap(({ texts, tag }): FormAdjustment[] => {
    const [, number = '', title = '', notes = ''] = texts;
    const table = tag.get('table');
    if (table === undefined) return [];
    const isSet = new Set((tag.get('sets') ?? '').split(','));
    const hidden = tag.get('hides');
    const shape = tag.get('shape');
    return [
      {
        table: table as TableId,
        ...(isSet.has('number') && { number }),
        ...(isSet.has('title') && { title }),
        ...(isSet.has('notes') && { notes: notes === '' ? [] : notes.split('\n') }),
        ...(shape && { shape }),
        ...(hidden && { hiddenColumns: hidden.split(',') }),
      },
    ];
  });
}
