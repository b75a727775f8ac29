import type { Workbook } from '../workbook';

/** The document property by which a workbook is known to have begun as blank tables. ASCII, since some programs spoil others. */
const NAME = 'mingzhang-blank';

export const TEMPLATE_MARK: ReadonlyMap<string, string> = new Map([[NAME, '1']]);

/** Whether a table without figures in it was not filled yet, rather than left empty on purpose. */
export const beganBlank = ({ properties }: Pick<Workbook, 'properties'>): boolean => properties.custom.has(NAME);
