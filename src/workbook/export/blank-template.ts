import type { Edition } from '../../core/edition/edition';
import type { TableId } from '../../core/filing/cell';
import { EMPTY_DOSSIER } from '../../core/filing/dossier';
import { DEFAULT_SETTINGS, emptyTable, type Filing, type OpenRow, type TableData } from '../../core/filing/filing';
import { type MoneyUnit, TEN_THOUSAND_YUAN, YUAN } from '../../core/money/scale';
import type { ExportedFile } from './export';
import { filingTitle, tableSheets } from './export-published';
import { StyleBook } from './export-styles';
import { fileNameFor } from './file-name';
import type { StyledWorkbook } from './styled-workbook';
import { TEMPLATE_MARK } from './template-mark';

/** What a blank workbook is to be filled for. */
export interface TemplateChoice {
  readonly edition: Edition;
  readonly year: number;
  readonly moneyUnit: MoneyUnit;
  /** Blank where whoever fills it is to write it. */
  readonly unitName: string;
  /** The rows of these tables are named already, the figures still to come. */
  readonly rowsOf?: Filing['tables'];
}

/** Lines for codes and names in each table whose rows are not fixed. */
const BLANK_LINES = 30;
/** The same below rows that are named already. */
const FURTHER_LINES = 10;

/**
 * The tables of an edition without figures, to be filled in Excel or WPS and imported: as the published workbook prints
 * them, with lines left free where rows are identified by a code. A free line that stays free is no row.
 */
export function blankTemplate(choice: TemplateChoice): StyledWorkbook {
  const { edition } = choice;
  const styles = new StyleBook();
  const filing = blankFiling(choice);
  return {
    sheets: tableSheets(filing, edition, styles),
    styleSheet: styles.styleSheet(),
    properties: { title: filingTitle(filing), custom: TEMPLATE_MARK },
  };
}

/** The same as a file. The writer is loaded when first needed. */
export async function writeBlankTemplate(choice: TemplateChoice): Promise<ExportedFile> {
  const { writeWorkbook } = await import('./hucre-writer');
  return {
    bytes: await writeWorkbook(blankTemplate(choice)),
    fileName: fileNameFor(`${filingTitle(blankFiling(choice))}（空白表）`),
  };
}

function blankFiling({ edition, year, moneyUnit, unitName, rowsOf }: TemplateChoice): Filing {
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const { table, blocks } of edition.forms) {
    const isOpen = blocks.some(({ lines }) => lines.kind === 'open');
    const named = rowsOf?.[table]?.rows ?? [];
    const free = isOpen ? blankRows(named.length === 0 ? BLANK_LINES : FURTHER_LINES) : [];
    tables[table] = { ...emptyTable(moneyUnit === '元' ? YUAN : TEN_THOUSAND_YUAN), rows: [...named, ...free] };
  }
  return {
    id: '',
    edition: { id: edition.id, revision: edition.revision },
    year,
    unit: { name: unitName },
    tables,
    explanations: [],
    switchedOffRules: [],
    ...DEFAULT_SETTINGS,
    ...EMPTY_DOSSIER,
  };
}

const blankRows = (count: number): OpenRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: `blank-${index + 1}`, code: '', name: '' }));
