import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Filing } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { exampleFiling } from '../../src/editions/mof-2023/example';
import { exportPublished } from '../../src/workbook/export/export-published';
import { exportWorking } from '../../src/workbook/export/export-working';
import { writeWorkbook } from '../../src/workbook/export/hucre-writer';
import type { StyledWorkbook } from '../../src/workbook/export/styled-workbook';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { withDossier } from '../support/dossier-filing';
import { largeLedger, printLedger } from '../support/ledger';
import { Random } from '../support/random';

export interface Paper {
  readonly file: string;
  /** What was meant. */
  readonly workbook: StyledWorkbook;
  /** Of a 工作稿: what must come back. */
  readonly filing?: Filing;
  /** How many pages it prints, where that is certain. */
  readonly pages?: number;
}

function largeFiling(): Filing {
  const random = new Random(2023);
  const style = { addsUp: 0.5, copies: 0.5, rounding: 'halfUp' } as const;
  return printLedger(MOF_2023, largeLedger(MOF_2023, random), random, style);
}

/** Writes papers of every kind into a folder. */
export async function writePapers(folder: string): Promise<Paper[]> {
  const full = withDossier(chaoyangFiling());
  const tables = MOF_2023.forms.length;
  const example = exampleFiling('example');
  const papers: Omit<Paper, 'file'>[] = [
    { workbook: exportPublished(full, MOF_2023, { cover: true }), pages: tables + 1 },
    { workbook: exportPublished(example, MOF_2023, { unit: '元' }), pages: tables },
    { workbook: exportPublished(largeFiling(), MOF_2023) },
    { workbook: exportWorking(full, MOF_2023), filing: full },
    { workbook: exportWorking(example, MOF_2023), filing: example },
  ];
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    papers.map(async (paper, index) => {
      const file = join(folder, `paper-${index + 1}.xlsx`);
      writeFileSync(file, await writeWorkbook(paper.workbook));
      return { ...paper, file };
    }),
  );
}
