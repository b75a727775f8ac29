import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFacts, type FactDifference, takeFacts } from '../../../src/core/compare/compare-facts';
import { compareFilings } from '../../../src/core/compare/compare-filings';
import type { Difference } from '../../../src/core/compare/difference';
import { factsOf } from '../../../src/core/compare/facts';
import { mergeDossiers } from '../../../src/core/compare/merge-dossiers';
import { takeDifferences } from '../../../src/core/compare/take-differences';
import { attributeDifferences, type ThreeStates } from '../../../src/core/compare/three-way';
import type { Change } from '../../../src/core/filing/change';
import { type CellNote, dossierOf } from '../../../src/core/filing/dossier';
import type { TableId } from '../../../src/core/filing/cell';
import { type Filing, hasFigures, type TableData } from '../../../src/core/filing/filing';
import { YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, blankFiling, cell, figure, row } from '../../support/ledgers';

const attributed = (states: ThreeStates) =>
  attributeDifferences(states, MOF_2023, compareFilings(states.ours, states.theirs, MOF_2023));

const dossierKeysOf = (facts: readonly FactDifference[]) =>
  new Map(
    facts.flatMap(({ key, changedBy }): [string, 'ours' | 'theirs'][] =>
      changedBy === 'both' ? [] : [[key, changedBy]],
    ),
  );

/** What comes of it where nobody decides anything: what only theirs has changed is taken. */
function merged(states: ThreeStates): Filing {
  const { base, ours, theirs } = states;
  const differences = attributed(states).filter(({ changedBy }) => changedBy === 'theirs');
  const facts = compareFacts(states);
  const changes = [
    ...takeDifferences(
      ours,
      MOF_2023,
      differences.map(({ difference }) => difference),
    ),
    ...takeFacts(
      ours,
      facts.filter(({ changedBy }) => changedBy === 'theirs'),
    ),
  ];
  const dossier = mergeDossiers(dossierOf(ours), dossierOf(theirs), 'ours', {
    base: dossierOf(base),
    decided: dossierKeysOf(facts),
  });
  return { ...apply(ours, ...changes), ...dossier };
}

/** Everything a filing says, in the smallest pieces, by where it says it. */
function said(filing: Filing): Map<string, string> {
  const all = new Map<string, string>();
  for (const [table, data] of Object.entries(filing.tables)) {
    all.set(`${table}/empty`, String(data.declaredEmpty));
    for (const { code, name } of data.rows) all.set(`${table}/${code}/row`, name);
    for (const [id, cells] of Object.entries(data.cells))
      for (const [column, value] of Object.entries(cells)) all.set(`${table}/${id}/${column}`, JSON.stringify(value));
  }
  for (const [key, { value }] of factsOf(filing)) all.set(key, JSON.stringify(value));
  return all;
}

/** Whether a side has removed the row of a piece, or all of its table, so that the row or the table is one thing. */
function isPartOfMore(key: string, states: ThreeStates): boolean {
  const [of, id] = key.split('/');
  const tables = [states.base, states.ours, states.theirs].map(({ tables: all }) => all[of as 'EXP']);
  if (!TABLES.includes(of as TableId)) return false;
  const hasContent = (data: TableData | undefined): boolean =>
    data !== undefined && (data.declaredEmpty || data.rows.length > 0 || hasFigures(data));
  const isOpen = tables.some((data) => data?.rows.some((each) => each.id === id));
  return !tables.every(hasContent) || (isOpen && !tables.every((data) => data?.rows.some((each) => each.id === id)));
}

/** What a note says, line by line. */
const linesIn = (note: string | undefined): string[] =>
  note === undefined ? [] : (JSON.parse(note) as CellNote).text.split('\n');

const CODES = ['2010301', '2010302', '2080505', '2210201'];
const code = fc.constantFrom(...CODES);
const TABLES: readonly TableId[] = ['EXP', 'GPB', 'TPE'];
const table = fc.constantFrom('EXP' as const, 'GPB' as const);
const column = fc.constantFrom('basicExpenditure', 'projectExpenditure');
const name = fc.constantFrom('行政运行', '一般行政管理事务', '住房公积金');
const text = fc.constantFrom('甲', '乙', '丙');

/** An edit as a clerk makes it; of one that is not possible where it is asked, nothing comes. */
const edit: fc.Arbitrary<(filing: Filing) => readonly Change[]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(table, fc.oneof(code, fc.constant('total')), column, fc.option(fc.integer({ min: 1, max: 9 })))
      .map(([at, id, of, value]) => (filing: Filing): Change[] => {
        if (id !== 'total' && !filing.tables[at]?.rows.some((each) => each.id === id)) return [];
        return [{ kind: 'setCell', cell: cell(at, id, of), value: value === null ? undefined : figure(value) }];
      }),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(table, code, name, column, fc.integer({ min: 1, max: 9 })).map(
      ([at, id, called, of, value]) =>
        (filing: Filing): Change[] =>
          filing.tables[at]?.rows.some((each) => each.id === id)
            ? []
            : [row(at, id, called), { kind: 'setCell', cell: cell(at, id, of), value: figure(value) }],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(table, code, fc.option(name)).map(([at, id, called]) => (filing: Filing): Change[] => {
      if (!filing.tables[at]?.rows.some((each) => each.id === id)) return [];
      if (called === null) return [{ kind: 'removeRow', table: at, row: id }];
      return [{ kind: 'setRow', table: at, row: id, to: { id, code: id, name: called } }];
    }),
  },
  fc.constant((filing: Filing): Change[] => {
    const data = filing.tables.TPE;
    return data ? [{ kind: 'declareEmpty', table: 'TPE', declaredEmpty: !data.declaredEmpty }] : [];
  }),
  text.map((value) => (filing: Filing): Change[] => [{ kind: 'setUnit', unit: { ...filing.unit, code: value } }]),
  fc.integer({ min: 2020, max: 2023 }).map((value) => (): Change[] => [{ kind: 'setYear', year: value }]),
  fc
    .constantFrom('halfUp' as const, 'truncate' as const)
    .map((rounding) => (): Change[] => [{ kind: 'setSettings', settings: { rounding } }]),
  fc.tuple(text, text, fc.boolean()).map(([of, value, isGone]) => (filing: Filing): Change[] => {
    const others = filing.explanations.filter(({ finding }) => finding !== of);
    return [
      {
        kind: 'setExplanations',
        explanations: isGone ? others : [...others, { finding: of, difference: 1, text: value }],
      },
    ];
  }),
  fc.tuple(code, text, fc.boolean()).map(([of, value, isGone]) => (filing: Filing): Change[] => {
    const at = cell('EXP', of, 'basicExpenditure');
    const others = filing.cellNotes.filter((each) => each.cell.row !== of);
    return [
      {
        kind: 'setDossier',
        dossier: { cellNotes: isGone ? others : [...others, { cell: at, text: value, at: 1 }] },
      },
    ];
  }),
  text.map((preparer) => (filing: Filing): Change[] => [
    { kind: 'setDossier', dossier: { signOff: { ...filing.signOff, preparer } } },
  ]),
);

const after = (filing: Filing, edits: readonly ((filing: Filing) => readonly Change[])[]): Filing =>
  edits.reduce((state, each) => apply(state, ...each(state)), filing);

const edits = (most: number) => fc.array(edit, { maxLength: most });
const STARTED = apply(blankFiling(), ...CODES.slice(0, 2).flatMap((each) => [row('EXP', each), row('GPB', each)]));
/** Two clerks who begin with the same. */
const two: fc.Arbitrary<ThreeStates> = fc.tuple(edits(12), edits(8), edits(8)).map(([before, mine, hers]) => {
  const base = after(STARTED, before);
  return { base, ours: after(base, mine), theirs: after(base, hers) };
});

describe('what two clerks have changed since they had the same', () => {
  it('is all in what comes of it, unless both have changed the same line', () => {
    fc.assert(
      fc.property(two, (states) => {
        const [was, our, their, comes] = [states.base, states.ours, states.theirs, merged(states)].map(said);
        const keys = [...new Set([was!, our!, their!, comes!].flatMap((each) => [...each.keys()]))];
        const isEntangled = (key: string): boolean =>
          isPartOfMore(key, states) &&
          keys.some((each) => each.startsWith(`${key.split('/')[0]}/`) && our!.get(each) !== was!.get(each));
        const wrong = keys.filter((key) => {
          const [before, mine, hers, now] = [was!, our!, their!, comes!].map((each) => each.get(key));
          if (key.startsWith('cellNotes/') && mine !== before && hers !== before) {
            const both = [...linesIn(mine), ...linesIn(hers)];
            return both.some((line) => !linesIn(now).includes(line)) || linesIn(now).length > both.length;
          }
          if (mine !== before) return now !== mine;
          if (hers !== before) return now !== hers && !isEntangled(key);
          return now !== before;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is marked as changed by both where it does not come, and by nobody who kept it', () => {
    fc.assert(
      fc.property(two, (states) => {
        const { base, ours, theirs } = states;
        const conflicts = attributed(states).filter(({ changedBy }) => changedBy === 'both');
        const lost = compareFilings(merged(states), theirs, MOF_2023);
        const mine = new Set(
          attributed(states).flatMap((each) => (each.changedBy === 'ours' ? [each.difference.key] : [])),
        );
        const told = new Set(conflicts.map(({ difference }) => difference.key));
        for (const { key } of lost) expect([key, mine.has(key) || told.has(key)]).toEqual([key, true]);
        const [unchangedByUs, unchangedByThem] = [
          compareFilings(base, ours, MOF_2023),
          compareFilings(base, theirs, MOF_2023),
        ];
        for (const { table: of } of conflicts.map(({ difference }) => difference)) {
          expect(unchangedByUs.map((each) => each.table)).toContain(of);
          expect(unchangedByThem.map((each) => each.table)).toContain(of);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('comes as the other has it where one did nothing, without a question', () => {
    fc.assert(
      fc.property(two, ({ base, ours }) => {
        for (const states of [
          { base, ours, theirs: base },
          { base, ours: base, theirs: ours },
        ]) {
          expect(said(merged(states))).toEqual(said(ours));
          expect(
            [...attributed(states), ...compareFacts(states)].filter(({ changedBy }) => changedBy === 'both'),
          ).toEqual([]);
        }
      }),
    );
  });

  it('is the same whoever merges, but for what both have changed', () => {
    fc.assert(
      fc.property(two, (states) => {
        const turned = { ...states, ours: states.theirs, theirs: states.ours };
        const opposite = { ours: 'theirs', theirs: 'ours', both: 'both' } as const;
        const sideless = ({ key, kind }: Difference): string =>
          kind === 'row' ? key.replace(/\/(ours|theirs)$/, '') : key;
        const told = (all: ReturnType<typeof attributed>, by: (side: 'ours' | 'theirs' | 'both') => string) =>
          all.map(({ difference, changedBy }) => `${sideless(difference)} ${by(changedBy)}`).sort();
        expect(told(attributed(turned), (side) => opposite[side])).toEqual(told(attributed(states), (side) => side));
      }),
    );
  });
});

describe('whose a difference is', () => {
  const base = apply(
    STARTED,
    { kind: 'setCell', cell: cell('EXP', '2010301', 'basicExpenditure'), value: figure(100) },
    { kind: 'setCell', cell: cell('EXP', '2010302', 'basicExpenditure'), value: figure(200) },
  );
  const set = (id: string, hundredths: number): Change => ({
    kind: 'setCell',
    cell: cell('EXP', id, 'basicExpenditure'),
    value: figure(hundredths),
  });
  const tell = (ours: readonly Change[], theirs: readonly Change[]) =>
    attributed({ base, ours: apply(base, ...ours), theirs: apply(base, ...theirs) }).map(
      ({ difference, changedBy }) => `${difference.key} ${changedBy}`,
    );
  const drop = (id: string): Change => ({ kind: 'removeRow', table: 'EXP', row: id });

  it('is told cell by cell, with what stood there before', () => {
    const states = {
      base,
      ours: apply(base, set('2010301', 1)),
      theirs: apply(base, set('2010301', 2), set('2010302', 3)),
    };
    expect(attributed(states)).toMatchObject([
      { changedBy: 'theirs', before: { ours: figure(200), theirs: figure(3) } },
      { changedBy: 'both', before: { ours: figure(100), theirs: figure(2) } },
    ]);
  });

  it('is of both where one removed the row that the other changed', () => {
    expect(tell([set('2010301', 1)], [drop('2010301')])).toEqual(['EXP/2010301/ours both']);
    expect(tell([drop('2010301')], [set('2010301', 1)])).toEqual(['EXP/2010301/theirs both']);
    expect(tell([drop('2010301')], [set('2010302', 1)])).toEqual([
      'EXP/2010301/theirs ours',
      'EXP/2010302/basicExpenditure theirs',
    ]);
  });

  it('of a row that both have added, lies in the figures of it', () => {
    const added = row('EXP', '2210201', '住房公积金');
    expect(tell([added, set('2210201', 1)], [added, set('2210201', 2)])).toEqual(['EXP/2210201/basicExpenditure both']);
    expect(tell([added], [added, set('2210201', 2)])).toEqual(['EXP/2210201/basicExpenditure theirs']);
  });

  it('is of both where one declared a table empty that the other filled', () => {
    const declare: Change = { kind: 'declareEmpty', table: 'GMF', declaredEmpty: true };
    const fill = [row('GMF', '2120801')];
    const blank = blankFiling();
    const told = (ours: readonly Change[], theirs: readonly Change[]) =>
      attributed({ base: blank, ours: apply(blank, ...ours), theirs: apply(blank, ...theirs) }).map(
        ({ difference, changedBy }) => `${difference.kind} ${changedBy}`,
      );
    expect(told([declare], fill)).toEqual(['declaredEmpty both', 'row theirs']);
    expect(told([declare], [])).toEqual(['table ours']);
  });

  it('is of both where one has put a table into another unit and the other has written to it', () => {
    const scale: Change = { kind: 'setRecordedScale', table: 'EXP', scale: YUAN };
    expect(tell([scale, set('2010301', 1)], [set('2010302', 2)])).toEqual(['EXP both']);
    expect(tell([scale], [set('2010302', 2)])).toEqual(['EXP both']);
    expect(tell([], [scale, set('2010302', 2)])).toEqual(['EXP theirs']);
  });

  it('is told of the entries beside the tables one by one', () => {
    const ours = apply(base, { kind: 'setUnit', unit: { ...base.unit, code: '001' } }, { kind: 'setYear', year: 2022 });
    const theirs = apply(
      base,
      { kind: 'setYear', year: 2021 },
      { kind: 'setSettings', settings: { rounding: 'truncate' } },
    );
    const facts = compareFacts({ base, ours, theirs });
    expect(facts.map(({ key, changedBy }) => `${key} ${changedBy}`)).toEqual([
      'unit/code ours',
      'year both',
      'settings/rounding theirs',
    ]);
    const taken = apply(ours, ...takeFacts(ours, facts));
    expect([taken.unit, taken.year, taken.rounding]).toEqual([base.unit, 2021, 'truncate']);
  });
});
