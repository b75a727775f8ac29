import { describe, expect, it } from 'vitest';
import { convertFiling } from '../../src/core/edition/convert-filing';
import { type Edition, formOf } from '../../src/core/edition/edition';
import type { TableId } from '../../src/core/filing/cell';
import { layOut } from '../../src/core/layout/layout';
import { EDITIONS } from '../../src/editions';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { exportPublished } from '../../src/workbook/export/export-published';
import { fullFiling } from '../support/full-filing';

/** Where 合计 stands in the tables by code, as published: at the foot of Shanghai's 05, at the head of every other. */
const AT_FOOT: Readonly<Record<string, readonly TableId[]>> = { 'shanghai-2024': ['GPB'] };

const openTables = (edition: Edition): TableId[] =>
  edition.forms.flatMap(({ table, blocks }) => (blocks.some(({ lines }) => lines.kind === 'open') ? [table] : []));

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('合计 in the tables of %s', (id, edition) => {
  const { filing } = convertFiling(fullFiling(), MOF_2023, edition);
  const filled = openTables(edition).filter((table) => filing.tables[table]!.rows.length > 0);
  const wanted = filled.map((table) => [table, AT_FOOT[id]?.includes(table) ? 'foot' : 'head']);

  it('stands where the original has it, on the screen', () => {
    const places = filled.map((table) => {
      const { lines } = layOut(formOf(edition, table)!, edition.definitions[table], filing.tables[table]);
      const at = lines.findIndex(({ cells }) => cells.some(({ cell }) => cell?.row === 'total'));
      return [table, at === 0 ? 'head' : at === lines.length - 1 ? 'foot' : `line ${at}`];
    });
    expect(places).toEqual(wanted);
  });

  it('and in the workbook', () => {
    const { sheets } = exportPublished(filing, edition);
    const places = filled.map((table) => {
      const texts = sheets[edition.forms.findIndex((form) => form.table === table)]!.rows.map((row) =>
        (row ?? []).map((each) => each?.value ?? ''),
      );
      const total = texts.findIndex((row) => row.slice(0, 2).includes('合计'));
      const first = texts.findIndex((row) => row.some((text) => text === filing.tables[table]!.rows[0]!.code));
      return [table, total < first ? 'head' : 'foot'];
    });
    expect(places).toEqual(wanted);
  });
});
