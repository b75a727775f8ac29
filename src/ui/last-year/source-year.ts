import { applyChanges } from '../../core/filing/change';
import type { Filing } from '../../core/filing/filing';
import { newId } from '../../storage/ids';
import type { FilingStorage, SummaryRecord } from '../../storage/storage';
import { prepareImport } from '../../workbook/import/import-accept';
import type { AcceptedImport } from '../import/import-target';
import { lastYearText as words } from '../text-last-year.zh';
import { moment } from '../text-time.zh';
import { text } from '../text.zh';

/** A filing whose figures are taken over or looked at, and where it comes from. */
export interface SourceYear {
  readonly filing: Filing;
  readonly source: string;
}

/** @throws Error with a Chinese message where it is not kept any more. */
export async function loadSource(storage: FilingStorage, { id, savedAt }: SummaryRecord): Promise<SourceYear> {
  const record = await storage.load(id);
  if (!record) throw new Error(text.editor.notFound);
  const { filing } = record;
  return { filing, source: words.sources.kept(filing.year, moment(savedAt)) };
}

/** What a file was read for, once it is accepted. `expected`: its year where it says none itself. */
export function sourceOfImport({ proposal, choices }: AcceptedImport, expected?: number): SourceYear {
  const { transaction } = prepareImport(proposal, undefined, choices);
  const { filing } = applyChanges({ ...proposal.filing, id: newId(), tables: {} }, transaction.changes);
  const isGuessed = !proposal.saysYear && filing.year === proposal.edition.fiscalYears.to;
  const year = isGuessed && expected !== undefined ? expected : filing.year;
  return { filing: { ...filing, year }, source: words.sources.file(proposal.fileName) };
}
