import { writeFileSync } from 'node:fs';
import type { Filing } from '../core/filing/filing';
import { tableStep } from '../core/filing/written-step';
import { fenPerStep, type MoneyUnit, type Scale } from '../core/money/scale';
import { adjustEdition } from '../core/edition/adjust-edition';
import { convertAndFill } from '../core/edition/convert-and-fill';
import { leftOutLines } from '../core/edition/left-out-text';
import { editionById, EDITIONS } from '../editions';
import { writeExport } from '../workbook/export/export';
import { DraftError, readDraft } from './read-filing';

export interface ConvertOptions {
  /** An edition's id; the edition that fits the draft best unless told. */
  readonly edition?: string;
  /** The unit to publish in; 万元 unless told. */
  readonly unit?: MoneyUnit;
}

/**
 * Reads any draft and writes the official workbook (公开稿). Returns what a person should know, in Chinese.
 * @throws DraftError, WorkbookError
 */
export async function convertFile(input: string, output: string, options: ConvertOptions = {}): Promise<string[]> {
  const wanted = options.edition === undefined ? undefined : editionById(options.edition);
  if (options.edition !== undefined && !wanted) {
    const known = EDITIONS.map(({ id }) => id).join('、');
    throw new DraftError(`没有版式“${options.edition}”；应为 ${known} 之一。`);
  }
  const { filing: read, proposal } = readDraft(input);
  const before = editionById(proposal.edition.id) ?? proposal.edition;
  const converted = convertAndFill(read, before, wanted ?? before);
  // A working copy may say how its office prints the tables.
  const edition = adjustEdition(wanted ?? before, converted.filing.formAdjustments);
  const reportingScale: Scale = options.unit ? { unit: options.unit, decimals: 2 } : read.reportingScale;
  const published: Filing = { ...converted.filing, reportingScale };
  const { bytes } = await writeExport('published', published, edition);
  try {
    writeFileSync(output, bytes);
  } catch {
    throw new DraftError(`无法写入“${output}”。`);
  }
  return [
    ...proposal.issues.map(({ message }) => message),
    ...leftOutLines(converted, read, before, edition),
    ...finerThanRecorded(input, published),
  ];
}

/** Figures that were rounded to 万元 do not get their fen back by being printed in 元. */
function finerThanRecorded(input: string, { tables, reportingScale }: Filing): string[] {
  const isCoarser = Object.values(tables).some((table) => tableStep(table) > fenPerStep(reportingScale));
  return isCoarser
    ? [`“${input}”：原稿的数字只保留到 0.01 万元，换算成${reportingScale.unit}后各数仍只精确到 100 元。`]
    : [];
}
