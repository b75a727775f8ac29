import { writeFileSync } from 'node:fs';
import type { Filing } from '../core/filing';
import type { MoneyUnit, Scale } from '../core/scale';
import { DEFAULT_EDITION, editionById, EDITIONS } from '../editions';
import { writeExport } from '../workbook/export';
import { DraftError, readDraft } from './read-filing';

export interface ConvertOptions {
  /** An edition's id; the default edition unless told. */
  readonly edition?: string;
  /** The unit to publish in; 万元 unless told. */
  readonly unit?: MoneyUnit;
}

/**
 * Reads any draft and writes the official workbook (公开稿). Returns what a person should know, in Chinese.
 * @throws DraftError, WorkbookError
 */
export async function convertFile(input: string, output: string, options: ConvertOptions = {}): Promise<string[]> {
  const edition = options.edition === undefined ? DEFAULT_EDITION : editionById(options.edition);
  if (!edition) {
    const known = EDITIONS.map(({ id }) => id).join('、');
    throw new DraftError(`没有版式“${options.edition}”；应为 ${known} 之一。`);
  }
  const { filing, proposal } = readDraft(input, edition);
  const reportingScale: Scale = options.unit ? { unit: options.unit, decimals: 2 } : filing.reportingScale;
  const published: Filing = { ...filing, reportingScale };
  const { bytes } = await writeExport('published', published, edition);
  try {
    writeFileSync(output, bytes);
  } catch {
    throw new DraftError(`无法写入“${output}”。`);
  }
  return proposal.issues.map(({ message }) => message);
}
