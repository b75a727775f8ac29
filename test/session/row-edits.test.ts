import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { addOpenRow, recodeOpenRow, removeOpenRows, renameOpenRow } from '../../src/session/row-edits';
import { apply, blankFiling, cell, figure, openRows, row, shown } from '../support/ledgers';

const blank = blankFiling();

function add(text: string, from = blank) {
  const edit = addOpenRow(from, MOF_2023, 'EXP', text);
  if (edit.kind !== 'ready') throw new Error(edit.message);
  return { ...edit, filing: apply(from, ...edit.transaction.changes) };
}

describe('addOpenRow', () => {
  it('adds a code with its parents and their names, in code order', () => {
    const first = add('2080501');
    const second = add('2010301 行政运行', first.filing);
    expect(openRows(second.filing, 'EXP').map((each) => each.split(' ')[0])).toEqual([
      '201',
      '20103',
      '2010301',
      '208',
      '20805',
      '2080501',
    ]);
    expect(openRows(first.filing, 'EXP')[0]).toBe('208 社会保障和就业支出');
    expect(second.row).toBe('2010301');
    expect(second.transaction.label).toBe('在《支出决算表》增加 2010301 行政运行');
  });

  it('lists rows that nobody has a name for', () => {
    const edit = add('2999988');
    expect(edit.unnamed).toEqual(expect.arrayContaining(['29999', '2999988']));
    expect(edit.notes).toEqual([`没有查到名称，待填：${edit.unnamed.join('、')}`]);
  });

  it('gives a code the name that another table of the filing has for it, but for one that documents attest', () => {
    const named = apply(
      blank,
      row('GPB', '2999988', '本地科目'),
      row('GPB', '2080502', '旧写法', 1),
      row('GPB', '2050202', '小学', 2),
    );
    const nameIn = (code: string): string | undefined =>
      add(code, named).filing.tables.EXP!.rows.find((each) => each.code === code)?.name;
    expect(['2999988', '2080502', '2050202', '2050203'].map(nameIn)).toEqual([
      '本地科目',
      '事业单位离退休',
      '小学',
      '初中教育',
    ]);
  });

  it('puts a row under its parent where the table is not in code order', () => {
    const unordered = apply(blank, row('EXP', '208'), row('EXP', '20805', '', 1), row('EXP', '201', '', 2));
    expect(openRows(add('2080502 x', unordered).filing, 'EXP')).toEqual(['208', '20805', '2080502 x', '201']);
  });

  it('finds a name that one code has, and asks for the code of one that several have', () => {
    const codes = new Map<string, string[]>();
    for (const { name, code, isSuspect } of MOF_2023.codes.functional)
      if (!isSuspect) codes.set(name, [...new Set([...(codes.get(name) ?? []), code])]);
    const unique = [...codes].find(([name, its]) => its.length === 1 && !/\d/.test(name))!;
    expect(add(unique[0]).row).toBe(unique[1][0]);
    expect(addOpenRow(blank, MOF_2023, 'EXP', '行政运行')).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^有 \d+ 个科目叫“行政运行”（\d{7}、.*请输入代码$/),
    });
  });

  it.each([
    ['12', '“12”不是功能分类代码：应为 3、5、7 位数字（类、款、项）'],
    ['没有这个', '科目表里没有名称“没有这个”，请输入功能分类代码：3、5、7 位数字（类、款、项）'],
    ['', '“”不是功能分类代码：应为 3、5、7 位数字（类、款、项）'],
  ])('refuses %j with what is expected', (text, message) => {
    expect(addOpenRow(blank, MOF_2023, 'EXP', text)).toEqual({ kind: 'refused', message });
  });

  it('leads to a code that the table has, and refuses rows for a table of fixed lines', () => {
    const { filing } = add('2080501 甲');
    expect(addOpenRow(filing, MOF_2023, 'EXP', '２０８０５０１')).toEqual({
      kind: 'present',
      row: '2080501',
      message: '《支出决算表》里已经有“2080501 甲”这一行',
    });
    expect(addOpenRow(blank, MOF_2023, 'IES', '201').kind).toBe('refused');
  });

  it('takes a fixed coded line for a row the table has', () => {
    expect(addOpenRow(blank, MOF_2023, 'BAS', '30101')).toMatchObject({ kind: 'present', row: '30101' });
    expect(addOpenRow(blank, MOF_2023, 'BAS', '3010101').kind).toBe('refused');
  });
});

describe('removeOpenRows', () => {
  const { filing } = add('2080501 甲');

  it('asks before rows beneath go too', () => {
    const edit = removeOpenRows(filing, MOF_2023, 'EXP', ['20805']);
    expect(edit).toMatchObject({ kind: 'confirm', message: '下面还有 1 行（2080501 甲），会一起删除。确定删除吗？' });
    if (edit.kind !== 'confirm') return;
    expect(openRows(apply(filing, ...edit.transaction.changes), 'EXP').length).toBe(1);
  });

  it('removes a leaf, or a whole branch that was chosen, at once', () => {
    const leaf = removeOpenRows(filing, MOF_2023, 'EXP', ['2080501']);
    expect(leaf).toMatchObject({ kind: 'ready', transaction: { label: '删除《支出决算表》2080501 甲' } });
    expect(removeOpenRows(filing, MOF_2023, 'EXP', ['208', '20805', '2080501'])).toMatchObject({
      kind: 'ready',
      transaction: { label: '删除《支出决算表》3 行' },
    });
    expect(removeOpenRows(filing, MOF_2023, 'EXP', ['total']).kind).toBe('refused');
  });
});

it('renameOpenRow keeps code and figures', () => {
  const { filing } = add('2080501 甲');
  const edit = renameOpenRow(filing, MOF_2023, 'EXP', '2080501', ' 乙 ');
  if (edit.kind !== 'ready') throw new Error(edit.message);
  expect(openRows(apply(filing, ...edit.transaction.changes), 'EXP')).toContain('2080501 乙');
  expect(renameOpenRow(filing, MOF_2023, 'EXP', 'total', 'x').kind).toBe('refused');
});

describe('recodeOpenRow', () => {
  const ref = cell('EXP', '2080501', 'basicExpenditure');
  const { filing: start } = add('2080501');
  const filing = apply(start, { kind: 'setCell', cell: ref, value: figure(7) });

  it('moves the row to its place with its figures, adds parents, and lets the name follow', () => {
    const edit = recodeOpenRow(filing, MOF_2023, 'EXP', '2080501', '2010301');
    if (edit.kind !== 'ready') throw new Error(edit.message);
    const after = apply(filing, ...edit.transaction.changes);
    expect(openRows(after, 'EXP').map((each) => each.split(' ')[0])).toEqual([
      '201',
      '20103',
      '2010301',
      '208',
      '20805',
    ]);
    expect(openRows(after, 'EXP')).toContain('2010301 行政运行');
    expect(shown(after, { ...ref, row: edit.row })).toBe(7);
    expect(after.tables.EXP?.cells['2080501']).toBeUndefined();
  });

  it('takes the notes and remarks of its cells along, and the way back is exact', () => {
    const remark = { id: 'r', text: '请核对', cell: ref, at: 0, reply: '', isDone: false };
    const noted = { ...filing, cellNotes: [{ cell: ref, text: '待查', at: 0 }], returnRemarks: [remark] };
    const edit = recodeOpenRow(noted, MOF_2023, 'EXP', '2080501', '2010301');
    if (edit.kind !== 'ready') throw new Error(edit.message);
    const { filing: after, inverse } = applyChanges(noted, edit.transaction.changes);
    const moved = { ...ref, row: '2010301' };
    expect(after.cellNotes).toEqual([{ cell: moved, text: '待查', at: 0 }]);
    expect(after.returnRemarks).toEqual([{ ...remark, cell: moved }]);
    expect(applyChanges(after, inverse).filing).toStrictEqual(noted);
  });

  it('keeps a name the clerk has given', () => {
    const { filing: own } = add('2080501 自己的名称');
    const edit = recodeOpenRow(own, MOF_2023, 'EXP', '2080501', '2010301');
    if (edit.kind !== 'ready') throw new Error(edit.message);
    expect(openRows(apply(own, ...edit.transaction.changes), 'EXP')).toContain('2010301 自己的名称');
  });

  it('refuses a code of another row and does nothing for its own', () => {
    expect(recodeOpenRow(filing, MOF_2023, 'EXP', '2080501', '208').kind).toBe('refused');
    expect(recodeOpenRow(filing, MOF_2023, 'EXP', '2080501', '2080501')).toMatchObject({
      transaction: { changes: [] },
    });
  });
});
