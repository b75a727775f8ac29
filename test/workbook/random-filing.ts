import type { FormAdjustment } from '../../src/core/edition/adjust-edition';
import type { Dossier } from '../../src/core/filing/dossier';
import { randomDossier } from './random-dossier';
import fc from 'fast-check';
import { type Amount, amount } from '../../src/core/money/amount';
import type { CellValue, ColumnId, RowId, TableId } from '../../src/core/filing/cell';
import type { Edition } from '../../src/core/edition/edition';
import { atScale } from '../../src/core/filing/at-scale';
import {
  type Explanation,
  type Filing,
  hasFigures,
  type OpenRow,
  type RowCells,
  type SwitchedOffRule,
  type TableData,
  type Unit,
} from '../../src/core/filing/filing';
import { layOut } from '../../src/core/layout/layout';
import { exactDecimals, fenPerStep, type Scale, TEN_THOUSAND_YUAN, YUAN } from '../../src/core/money/scale';

const scale = fc.constantFrom<Scale>(TEN_THOUSAND_YUAN, YUAN, { unit: '万元', decimals: 4 });

const fen = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: -50_000_000, max: 5_000_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000_000_000_000, max: 99_999_999_999_999 }) },
);

/** Texts that are no figures; some would be formulas, were they not written as text. */
const unreadable = fc.constantFrom('无', '见附注', '=SUM(A1:A9)', '@cmd', '+abc', '12.5.6', '1,2,3', '约12.5', '#REF!');

const cellValue = ({ unit, decimals }: Scale): fc.Arbitrary<CellValue | undefined> => {
  const rounded = (value: number, digits: number): Amount => {
    const step = fenPerStep({ unit, decimals: digits });
    return amount(value - (value % step));
  };
  const origin = fc.constantFrom<'entered' | 'derived'>('entered', 'derived');
  const plain = fc
    .record({ fen, origin })
    .map((each): CellValue => ({ kind: 'amount', amount: rounded(each.fen, decimals), origin: each.origin }));
  const finer = fc
    .record({
      fen,
      origin,
      decimals: fc.integer({ min: decimals + 1, max: Math.max(decimals + 1, exactDecimals(unit)) }),
    })
    .map(
      (each): CellValue => ({
        kind: 'amount',
        amount: rounded(each.fen, each.decimals),
        origin: each.origin,
        decimals: each.decimals,
      }),
    );
  const isExact = decimals >= exactDecimals(unit);
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(undefined) },
    { weight: 10, arbitrary: plain },
    { weight: isExact ? 0 : 2, arbitrary: finer },
    { weight: 1, arbitrary: unreadable.map((text): CellValue => ({ kind: 'unreadable', text })) },
  );
};

const name = fc.constantFrom(
  '行政运行',
  '住房公积金',
  '=1+1',
  '@其他支出',
  '机关事业单位基本养老保险缴费支出',
  '-小计',
  '',
);

/** Open rows as a clerk may leave them: any order, unknown codes. Codes are unique and so are the ids. */
const openRows = (codes: readonly string[]): fc.Arbitrary<OpenRow[]> =>
  fc
    .uniqueArray(fc.record({ code: fc.constantFrom(...codes), name }), { selector: (row) => row.code, maxLength: 12 })
    .map((rows) => rows.map((row) => ({ id: row.code, ...row })));

/** One table: some figures in the cells its form prints, some tables of figures that were written in the other unit. */
const tableData = (edition: Edition, id: TableId): fc.Arbitrary<TableData> =>
  fc
    .tuple(writtenTable(edition, id), fc.nat(3))
    .map(([table, n]) =>
      n === 0 && hasFigures(table)
        ? atScale(table, table.recordedScale.unit === '元' ? TEN_THOUSAND_YUAN : YUAN, undefined)
        : table,
    );

function writtenTable(edition: Edition, id: TableId): fc.Arbitrary<TableData> {
  const form = edition.forms.find((each) => each.table === id)!;
  const definition = edition.definitions[id];
  const printed = new Set(definition.rows.map((row) => row.code));
  const codes = definition.openRows
    ? [...new Set(edition.codes[definition.openRows.classification].map((entry) => entry.code))]
    : [];
  const free = codes.filter((code) => !printed.has(code));
  const unknown = definition.openRows?.classification === 'economic' ? '30288' : '2999901';
  return fc
    .record({
      recordedScale: scale,
      rows: definition.openRows ? openRows([...free, unknown]) : fc.constant([]),
      isEmpty: fc.nat(5).map((n) => n === 0),
      isDeclared: fc.boolean(),
    })
    .chain(({ recordedScale, rows, isEmpty, isDeclared }) => {
      const bare: TableData = { rows, cells: {}, declaredEmpty: false, recordedScale };
      if (isEmpty) return fc.constant<TableData>({ ...bare, rows: [], declaredEmpty: isDeclared });
      const places = layOut(form, definition, bare).lines.flatMap((line) =>
        line.cells.flatMap(({ cell }) => cell ?? []),
      );
      return fc
        .array(cellValue(recordedScale), { minLength: places.length, maxLength: places.length })
        .map((values): TableData => {
          const cells: Record<RowId, Record<ColumnId, CellValue>> = {};
          places.forEach(({ row, column }, index) => {
            const value = values[index];
            if (value) (cells[row] ??= {})[column] = value;
          });
          return { ...bare, cells: cells as Record<RowId, RowCells> };
        });
    });
}

const explanation: fc.Arbitrary<Explanation> = fc.record(
  {
    finding: fc.constantFrom('W-IES-1:income', 'R-GPB-BAS#1', 'W-GPB-1:2080501', 'W-IES-3@published'),
    difference: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    text: fc.constantFrom('四舍五入形成的尾差', '=HYPERLINK("x")', '上年结转，见说明。\n第二行', ' 前后有空格 '),
    about: fc.uniqueArray(fc.constantFrom('2080501', 'row-3', '100%,a b')),
  },
  { requiredKeys: ['finding', 'difference', 'text'], noNullPrototype: true },
);

/** Rules of the edition and one of a later edition: what is not known is kept all the same. */
const switchedOffRule: fc.Arbitrary<SwitchedOffRule> = fc.record({
  rule: fc.constantFrom('R-GPB-BAS', 'W-IES-3', 'X-NEXT-YEAR'),
  reason: fc.constantFrom('财政局口径不同', '=1+1', ' 前后有空格 ', '第一行\n第二行'),
});

/** Tables printed otherwise; the first tables of the list come first. */
const formAdjustments = (edition: Edition): fc.Arbitrary<FormAdjustment[]> =>
  fc.option(
    fc.uniqueArray(
      fc.constantFrom(...edition.forms).chain(({ table, title, shapes }) =>
        fc.record(
          {
            table: fc.constant(table),
            number: fc.constantFrom('', '附表 3', '=3'),
            title: fc.constantFrom(`${title}（本级）`, `示例县${title}`, `=${title}`),
            notes: fc.constantFrom([], ['注：本表由县财政局印制。'], ['第一条。', '第二条。']),
            ...(shapes && { shape: fc.constantFrom(...shapes.map(({ id }) => id)) }),
            hiddenColumns: fc
              .subarray(
                edition.definitions[table].columns.map(({ id }) => id),
                // One that prints hardly a column of an empty table is known by nothing.
                { minLength: 1, maxLength: Math.ceil(edition.definitions[table].columns.length / 2) },
              )
              .map((columns) => [...columns]),
          },
          { requiredKeys: ['table'] },
        ),
      ),
      { selector: ({ table }) => table, maxLength: 4 },
    ),
    { nil: [] },
  ) as fc.Arbitrary<FormAdjustment[]>;

/** Any filing of the edition that the editor could hold; not one that adds up. Some tables may be missing. */
export function randomFiling(edition: Edition): fc.Arbitrary<Filing> {
  const tables = fc
    .tuple(...edition.forms.map((form) => fc.option(tableData(edition, form.table), { nil: undefined, freq: 8 })))
    .map((all) => {
      const present: Partial<Record<TableId, TableData>> = {};
      all.forEach((table, index) => {
        if (table) present[edition.forms[index]!.table] = table;
      });
      return present;
    })
    .filter((present) => Object.values(present).some((table) => Object.keys(table.cells).length > 0));
  const unit: fc.Arbitrary<Unit> = fc.record(
    {
      name: fc.constantFrom('示例县财政局', '示例县某某街道办事处（本级）', '示例市 工业和信息化局'),
      code: fc.constantFrom('001', '=2', '320101'),
      kind: fc.constantFrom('行政', '参公', '事业'),
    },
    { requiredKeys: ['name'] },
  );
  const bare = fc.record({
    id: fc.constant('random'),
    edition: fc.constant({ id: edition.id, revision: edition.revision }),
    year: fc.integer({ min: edition.fiscalYears.from, max: edition.fiscalYears.to }),
    unit,
    tables,
    explanations: fc.array(explanation, { maxLength: 3 }),
    switchedOffRules: fc.uniqueArray(switchedOffRule, { selector: (each) => each.rule, maxLength: 3 }),
    rounding: fc.constantFrom('halfUp', 'truncate'),
    autoTotal: fc.boolean(),
    reportingScale: fc.constantFrom(TEN_THOUSAND_YUAN, YUAN),
    publishPolicy: fc.constantFrom('each', 'parts'),
    formAdjustments: formAdjustments(edition),
  }) as fc.Arbitrary<Omit<Filing, keyof Dossier>>;
  return bare.chain((filing) =>
    randomDossier(edition, filing.tables, tables, unit).map((dossier): Filing => ({ ...filing, ...dossier })),
  );
}
