import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { EMPTY_HISTORY, type History } from '../../src/core/filing/history';
import { type BackupRecord, parseBackup, serialiseBackup } from '../../src/storage/format';
import { isId, newId } from '../../src/storage/ids';
import { changesArbitrary, EMPTY_FILING } from '../support/random-changes';

const GOOD: BackupRecord = { filing: EMPTY_FILING, history: EMPTY_HISTORY };
const parse = (text: string) => parseBackup(text, '备份.json');

/** The text of a backup of two filings after its data was changed. */
function altered(change: (data: any) => void): string {
  const data = JSON.parse(serialiseBackup({ savedAt: 5, records: [GOOD, GOOD] }));
  change(data);
  return JSON.stringify(data);
}

describe('a backup', () => {
  it('comes back exactly', () => {
    fc.assert(
      fc.property(changesArbitrary, fc.boolean(), (changes, isUndone) => {
        const { filing, inverse } = applyChanges(EMPTY_FILING, changes);
        const entry = { label: '改', changes, inverse, at: 7 };
        const history: History = isUndone ? { done: [], undone: [entry] } : { done: [entry], undone: [] };
        const records = [{ filing: isUndone ? EMPTY_FILING : filing, history }];
        const backup = { savedAt: 5, appVersion: '0.1.0', records };
        expect(parse(serialiseBackup(backup))).toStrictEqual({ kind: 'backup', backup, problems: [] });
      }),
    );
  });

  it.each([
    ['', '“备份.json”不是明账的备份文件，或者内容不完整'],
    ['{"format":"mingzhang-backup"', '“备份.json”不是明账的备份文件，或者内容不完整'],
    ['[]', '“备份.json”已损坏：文件：应为对象，实际是列表'],
    ['{"format":"other"}', '“备份.json”不是明账的备份文件'],
    [
      altered((data) => (data.version = 4)),
      '“备份.json”由更新版本的明账保存（文件版本 4，本程序能读到 3），请使用新版本打开',
    ],
    [altered((data) => delete data.records), '“备份.json”已损坏：文件.records：应为列表，实际是缺失'],
    [altered((data) => (data.records = [])), '“备份.json”里没有一份完好的填报'],
  ])('is refused with what is wrong: %j', (text, message) => {
    expect(parse(text)).toEqual({ kind: 'failed', message });
  });

  it.each([
    ['a fraction of a fen', { kind: 'amount', amount: 1.5, origin: 'entered' }],
    ['an amount beyond the ledger', { kind: 'amount', amount: 2 ** 53, origin: 'entered' }],
    ['a step that is no power of ten', { kind: 'amount', amount: 100, origin: 'entered', writtenStep: 25 }],
    ['a text for an amount', { kind: 'amount', amount: '1', origin: 'entered' }],
    ['a value of unknown kind', { kind: 'toString' }],
  ])('leaves out a record with %s and keeps the other', (_, value) => {
    const table = {
      rows: [],
      cells: { total: { x: value } },
      declaredEmpty: false,
      recordedScale: { unit: '元', decimals: 2 },
    };
    const parsed = parse(altered((data) => (data.records[0].filing.tables.EXP = table)));
    if (parsed.kind !== 'backup') throw new Error(parsed.message);
    expect(parsed.backup.records).toEqual([GOOD]);
    expect(parsed.problems).toHaveLength(2);
    expect(parsed.problems[1]).toContain('第 1 份填报已损坏，没有恢复：第 1 份填报.filing.tables.EXP.cells.total.x');
  });

  it('refuses ids that are no ids, tables nobody knows, and rows that share an id', () => {
    const row = { id: '201', code: '201', name: '' };
    const rows = { rows: [row, row], cells: {}, declaredEmpty: false, recordedScale: { unit: '元', decimals: 2 } };
    for (const change of [
      (filing: any) => (filing.id = '../x'),
      (filing: any) => (filing.tables.XYZ = {}),
      (filing: any) => (filing.tables.EXP = rows),
      (filing: any) => (filing.rounding = 'up'),
    ]) {
      const parsed = parse(altered((data) => change(data.records[1].filing)));
      expect(parsed).toMatchObject({ kind: 'backup', backup: { records: [GOOD] } });
    }
  });

  it('is taken in from before rules could be switched off', () => {
    const { switchedOffRules: _, ...old } = EMPTY_FILING;
    const text = serialiseBackup({ savedAt: 5, records: [{ ...GOOD, filing: old as typeof EMPTY_FILING }] });
    expect(parse(text)).toMatchObject({ kind: 'backup', backup: { records: [GOOD] }, problems: [] });
  });

  it('leaves out a record whose switched-off rules are no rules', () => {
    for (const rules of [null, {}, ['W-IES-5'], [{ rule: 'W-IES-5' }], [{ rule: 1, reason: '' }]]) {
      const parsed = parse(altered((data) => (data.records[0].filing.switchedOffRules = rules)));
      expect(parsed).toMatchObject({ kind: 'backup', backup: { records: [GOOD] } });
    }
  });

  it('says when it was altered since it was written', () => {
    const parsed = parse(altered((data) => (data.records[0].filing.year = 2020)));
    expect(parsed).toMatchObject({
      kind: 'backup',
      problems: ['“备份.json”的内容与保存时不一致，可能被改动或损坏，请核对'],
    });
    expect(parse(JSON.stringify(JSON.parse(altered(() => {})), null, 2))).toMatchObject({ problems: [] });
  });

  it.each([
    ['no history at all', 'x'],
    [
      'one that does not fit the filing',
      {
        done: [{ label: '', at: 0, changes: [], inverse: [{ kind: 'removeRow', table: 'EXP', row: 'none' }] }],
        undone: [],
      },
    ],
  ])('keeps the filing where the history is %s', (_, history) => {
    const parsed = parse(altered((data) => (data.records[0].history = history)));
    if (parsed.kind !== 'backup') throw new Error(parsed.message);
    expect(parsed.backup.records).toEqual([GOOD, GOOD]);
    expect(parsed.problems[1]).toBe('第 1 份填报（某局 2023 年）的修改记录已损坏，不能撤销以前的修改');
  });

  it('does not let a file reach any prototype', () => {
    const cells = '{"__proto__":{"polluted":{"kind":"unreadable","text":"x"}}}';
    const text = altered((data) => {
      data.records[0].filing.tables.EXP = {
        rows: [],
        cells: 'CELLS',
        declaredEmpty: false,
        recordedScale: { unit: '元', decimals: 2 },
      };
    })
      .replace('"CELLS"', cells)
      .replace('"unit":{', '"unit":{"__proto__":{"polluted":1},');
    const parsed = parse(text);
    expect(parsed).toMatchObject({ kind: 'backup', backup: { records: [GOOD] } });
    expect(({} as any).polluted).toBeUndefined();
    const units = parsed.kind === 'backup' ? parsed.backup.records.map(({ filing }) => filing.unit as any) : [];
    expect(units.map((unit) => unit.polluted)).toEqual([undefined]);
  });

  it('is answered whatever the damage', () => {
    const text = serialiseBackup({ savedAt: 5, records: [GOOD] });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length }), fc.string({ maxLength: 3 }), (at, insertion) => {
        const changed = text.slice(0, at) + insertion + text.slice(at + insertion.length);
        const parsed = parse(changed);
        // A space for a line break says the same.
        const isSame = parsed.kind === 'backup' && isDeepStrictEqual(parsed.backup, { savedAt: 5, records: [GOOD] });
        expect(isSame || parsed.kind === 'failed' || parsed.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(parse('['.repeat(200_000)).kind).toBe('failed');
  });

  it('gives what is whole in a file that was cut off, and says that the rest is gone', () => {
    const text = serialiseBackup({
      savedAt: 5,
      records: [GOOD, { ...GOOD, filing: { ...EMPTY_FILING, id: 'second' } }],
    });
    const [first, second] = [...text.matchAll(/\n/g)].slice(1).map(({ index }) => index);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 3 }), (length) => {
        const parsed = parse(text.slice(0, length));
        const found = parsed.kind === 'backup' ? parsed.backup.records.length : 0;
        expect(found).toBe(length < first! - 1 ? 0 : length < second! ? 1 : 2);
        expect(JSON.stringify(parsed)).toMatch(/内容不完整|没有一份完好的填报/);
      }),
    );
  });
});

describe('ids', () => {
  it('are new each time and ids', () => {
    const ids = Array.from({ length: 100 }, newId);
    expect(new Set(ids).size).toBe(100);
    expect(ids.every(isId)).toBe(true);
    expect(['', 'a/b', '__proto__ ', 'x'.repeat(65), 7].some(isId)).toBe(false);
  });
});
