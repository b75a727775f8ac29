import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { amount } from '../../../src/core/money/amount';
import { cellValue } from '../../../src/core/filing/filing';
import { RemarkPlacer, remarkCells } from '../../../src/core/remarks/place-line';
import { isRemark, remarkLines } from '../../../src/core/remarks/remark-line';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, raise } from '../../support/full-filing';

const truthful = chaoyangFiling();
const filing = apply(truthful, raise(truthful, cell('GPB', 'total', 'basicExpenditure'), -100));
const result = check(filing, MOF_2023);
const placer = new RemarkPlacer(filing, MOF_2023, result);
const code = filing.tables.GPB!.rows.find((row) => row.code.length === 7)!.code;

describe('the words of a remark', () => {
  it.each([
    [`公开05表 ${code} 基本支出与项目支出相加不等于小计`, 'GPB', code, 'basicExpenditure'],
    [`公开5表，${code}：项目支出有误`, 'GPB', code, 'projectExpenditure'],
    [`《一般公共预算财政拨款支出决算表》合计行的项目支出漏填`, 'GPB', 'total', 'projectExpenditure'],
    ['表一 本年收入合计 与表二对不上', 'IES', 'income.thisYear', 'amount'],
    ['“三公”表公务接待费决算数大于预算数（公开07表）', 'TPE', 'hospitality', 'finalAmount'],
    ['公开07表 因公出国(境)费 年初预算数为空', 'TPE', 'overseasTravel', 'budgetAmount'],
    ['公开06表 30201 办公费金额有误', 'BAS', '30201', 'finalAmount'],
    ['公开04表 教育支出 一般公共预算财政拨款 应为 12.50 万元', 'FAS', 'expenditure.205', 'generalPublicBudget'],
    ['06表：人员经费合计不对', 'BAS', 'personnel', 'finalAmount'],
    ['表7接待费比上年多这么多，写个说明', 'TPE', 'hospitality', 'budgetAmount'],
    ['公开07表出国决算数没有填', 'TPE', 'overseasTravel', 'finalAmount'],
    ['公开07表运行费决算数大于预算数', 'TPE', 'vehicleRunning', 'finalAmount'],
    ['公开07表购置的决算数为什么是 0', 'TPE', 'vehiclePurchase', 'finalAmount'],
    ['公开07表购置及运行费不等于两项之和', 'TPE', 'vehicles', 'budgetAmount'],
    ['表6接待费与表7不一致', 'BAS', '30217', 'finalAmount'],
  ] as const)('%s', (text, table, row, column) => {
    expect(placer.place({ text })).toEqual({ by: 'words', table, cell: { table, row, column } });
  });

  it('name a table alone, and then only the table is tied', () => {
    expect(placer.place({ text: '公开03表没有盖章' })).toEqual({ by: 'table', table: 'EXP' });
    expect(placer.place({ text: '公开03表 9999999 没有这个科目' })).toEqual({ by: 'table', table: 'EXP' });
    expect(placer.place({ text: '负数', table: '08' })).toEqual({ by: 'table', table: 'GMF' });
  });

  it('that fit several tables tie nothing', () => {
    expect(placer.place({ text: `${code} 名称有误` })).toEqual({ by: 'nothing' });
    expect(placer.place({ text: '请加盖公章后重新报送，3张表都要签字' })).toEqual({ by: 'nothing' });
    expect(placer.place({ text: '财决05表与账簿不符' })).toEqual({ by: 'nothing' });
  });

  it('take a short name for no other row, and for none where the table is not said', () => {
    expect(placer.place({ text: '公开06表设备购置有误' })).toEqual({ by: 'table', table: 'BAS' });
    expect(placer.place({ text: '设备购置没有预算' })).toEqual({ by: 'nothing' });
  });

  it('share what is said of tables named side by side', () => {
    const at = (table: string) => ({ table, row: 'expenditure.205' });
    const text = '公开01表和04表教育支出不一致';
    expect(placer.cellsNamed(text)).toMatchObject([at('IES'), at('FAS')]);
    expect(remarkCells({ cell: placer.place({ text }).cell! }, result, placer.cellsNamed(text))).toHaveLength(2);
  });

  it('without a table tie a row that only one table has', () => {
    expect(placer.place({ text: '公务用车购置费为什么没有预算？' })).toMatchObject({
      by: 'words',
      cell: { table: 'TPE', row: 'vehiclePurchase' },
    });
  });

  it('may name cells of several tables: tied to the first, all outlined', () => {
    const text = `公开05表 ${code} 基本支出与 06 表 30108 对不上`;
    const { cell: first } = placer.place({ text });
    expect(first).toEqual({ table: 'GPB', row: code, column: 'basicExpenditure' });
    const other = { table: 'BAS', row: '30108', column: 'finalAmount' };
    const named = placer.cellsNamed(text);
    expect(remarkCells({ cell: first! }, result, named)).toEqual([first, other]);
    const elsewhere = { table: 'IES', row: 'income.thisYear', column: 'amount' } as const;
    expect(remarkCells({ cell: elsewhere }, result, named)).toEqual([elsewhere]);
  });

  it('lead to the cell of every code they name in a table, in the column that is said of them', () => {
    const rows = filing.tables.GPB!.rows.filter((each) => each.code.length === 7).slice(0, 2);
    const [one, two] = rows.map((each) => each.code);
    const at = (row: string | undefined, column: string) => ({ table: 'GPB', row, column });
    const named = (text: string) => placer.cellsNamed(`公开05表 ${text}`);
    const basic = [at(one, 'basicExpenditure'), at(two, 'basicExpenditure')];
    expect(named(`${one}、${two} 基本支出请核实`)).toEqual(basic);
    expect(named(`基本支出 ${one} 和 ${two} 请核实`)).toEqual(basic);
    expect(named(`${one} 基本支出与 ${two} 项目支出对不上`)).toEqual([basic[0], at(two, 'projectExpenditure')]);
    expect(named(`${one} 基本支出有误，${one} 请核实`)).toHaveLength(1);
    const text = `公开05表 ${one}、${two} 基本支出请核实`;
    expect(remarkCells({ cell: placer.place({ text }).cell! }, result, placer.cellsNamed(text))).toEqual(basic);
  });

  it('of a row alone mean what was entered in it, not the total that follows', () => {
    const total = { table: 'GPB', row: code, column: 'expenditureThisYear' } as const;
    const value = cellValue(filing, total);
    if (value?.kind !== 'amount') throw new Error('no total');
    const own = apply(filing, { kind: 'setCell', cell: total, value: { ...value, origin: 'derived' } });
    const placed = new RemarkPlacer(own, MOF_2023, check(own, MOF_2023)).place({ text: `公开05表 ${code} 有误` });
    expect(placed.cell).toMatchObject({ row: code });
    expect(cellValue(own, placed.cell!)).toMatchObject({ origin: 'entered' });
  });

  it('take no amount for a code', () => {
    const place = (text: string) => placer.place({ text });
    expect(place('公开05表相差 208 万元')).toEqual({ by: 'table', table: 'GPB' });
    expect(place('公开05表相差 208.10')).toEqual({ by: 'table', table: 'GPB' });
    expect(place('公开05表相差 1,208')).toEqual({ by: 'table', table: 'GPB' });
    expect(place(`公开05表 208,${code} 有误`).cell?.row).toBe('208');
  });
});

describe('a remark whose row is said in a place of its own', () => {
  const own = (value: number, row: string, column: string) =>
    apply(filing, {
      kind: 'setCell',
      cell: cell('EXP', row, column),
      value: { kind: 'amount', amount: amount(value), origin: 'entered' },
    });
  const at = (of: typeof filing, text: string, place: string | undefined = code) =>
    new RemarkPlacer(of, MOF_2023, check(of, MOF_2023)).place({ table: '支出决算表', ...(place && { place }), text })
      .cell;

  it('names its column in its words', () => {
    expect(at(filing, '经营支出请说明')).toMatchObject({ row: code, column: 'businessExpenditure' });
    expect(at(filing, '决算数有误', `${code} 项目支出`)).toMatchObject({ column: 'projectExpenditure' });
    expect(at(filing, '与基本支出不符', `${code} 第5栏`)).toMatchObject({ column: 'businessExpenditure' });
  });

  it('means the only cell of the row with the figure it quotes, in 万元 or 元', () => {
    const quoted = own(13_251_234, code, 'businessExpenditure');
    for (const words of ['13.25万元', '13.25', '132,512.34元', '132512.34', '132512元'])
      expect([words, at(quoted, `${words}，请说明`)]).toEqual([words, cell('EXP', code, 'businessExpenditure')]);
    expect(at(quoted, '13.26万元，请说明')).not.toMatchObject({ column: 'businessExpenditure' });
    // Of the columns it names, the one that holds the figure.
    expect(at(quoted, '由项目支出调入经营支出的 13.25万元')).toMatchObject({ column: 'businessExpenditure' });
  });

  it('without a row means the only cell of the table with that figure', () => {
    const quoted = own(13_251_234, code, 'businessExpenditure');
    expect(at(quoted, '其中13.25万元请说明', '')).toEqual(cell('EXP', code, 'businessExpenditure'));
    const twice = apply(quoted, {
      kind: 'setCell',
      cell: cell('EXP', 'total', 'businessExpenditure'),
      value: { kind: 'amount', amount: amount(13_251_234), origin: 'entered' },
    });
    expect(at(twice, '其中13.25万元请说明', '')).toBeUndefined();
  });
});

describe('编号', () => {
  const finding = result.findings.find(({ key }) => key === 'X-GPB-BAS')!;

  it('is the key of a finding: its first cell is meant, and all its cells belong to the remark', () => {
    const placed = placer.place({ text: '…', number: finding.key });
    expect(placed).toEqual({ by: 'number', table: 'GPB', cell: finding.cells[0] });
    expect(remarkCells({ number: finding.key, cell: placed.cell! }, result)).toEqual(finding.cells);
  });

  it('still leads to the relation once its figures agree, whether recorded or published', () => {
    const mended = new RemarkPlacer(truthful, MOF_2023, check(truthful, MOF_2023));
    expect(mended.place({ text: '…', number: finding.key }).cell).toEqual(finding.cells[0]);
    expect(mended.place({ text: '…', number: `${finding.key}@published` }).cell).toEqual(finding.cells[0]);
  });

  it('that nothing here has gives way to the place, then to the words', () => {
    const line = { text: '…', number: 'X-OLD', table: '公开05表', place: '合计·基本支出' };
    expect(placer.place(line)).toEqual({ by: 'place', table: 'GPB', cell: finding.cells[0] });
    expect(placer.place({ ...line, place: `第 3 行 ${code}` })).toMatchObject({ by: 'words', cell: { row: code } });
  });

  it('does not outline a finding that the remark was tied away from', () => {
    const other = { table: 'IES', row: 'income.thisYear', column: 'amount' } as const;
    expect(remarkCells({ number: finding.key, cell: other }, result)).toEqual([other]);
  });
});

describe('a message', () => {
  const lines = (message: string) => remarkLines(MOF_2023, message).filter(isRemark);
  const asides = (message: string) =>
    remarkLines(MOF_2023, message).flatMap(({ text, isAside }) => (isAside ? [text] : []));

  it('leaves out who wrote it, what leads to the list and what closes it, and loses none of it', () => {
    const message = [
      '预算股小刘  8月19日 15:32',
      '张姐您好，报表看了：',
      '1、公开05表合计有误',
      '少了一行',
      '2、表7接待费比上年多这么多，写个说明',
      '辛苦明天中午前报回来，谢谢[抱拳]',
      '预算股小刘',
      '预算股小刘 2024-08-19 15:40:07',
      '另外公开03表没有盖章',
      '[抱拳]',
    ];
    expect(lines(message.join('\n')).map(({ text }) => text)).toEqual([
      '公开05表合计有误\n少了一行',
      '表7接待费比上年多这么多，写个说明',
      '另外公开03表没有盖章',
    ]);
    expect(asides(message.join('\n'))).toEqual([message[0], message[1], ...message.slice(5, 8), message[9]]);
  });

  it('without numbers leaves out only who wrote when, and greetings that name no place', () => {
    const message = '小刘 昨天 15:32\n您好\n@张三 公开05表合计有误\n麻烦补上三公经费的说明';
    expect(lines(message).map(({ text }) => text)).toEqual(['@张三 公开05表合计有误', '麻烦补上三公经费的说明']);
    expect(asides(message)).toEqual(['小刘 昨天 15:32', '您好']);
    expect(asides('谢谢')).toEqual([]);
  });

  it('has a remark for each number, with the lines that belong to it', () => {
    expect(
      lines('某局：\n你单位决算已审核，请修改：\n1. 公开05表合计有误\n   少了一行\n\n2、三公经费要说明原因\n（3）盖章'),
    ).toEqual([{ text: '公开05表合计有误\n少了一行' }, { text: '三公经费要说明原因' }, { text: '盖章' }]);
  });

  it('without numbers has a remark on each line', () => {
    expect(lines('公开03表合计有误\n\n2010301 少一位')).toEqual([
      { text: '公开03表合计有误' },
      { text: '2010301 少一位' },
    ]);
    expect(lines('2010301 少一位')).toEqual([{ text: '2010301 少一位' }]);
    expect(lines('12.50 应为 12.05')).toEqual([{ text: '12.50 应为 12.05' }]);
  });

  it.each([
    ['1. 公开05表合计有误。2. 三公经费要说明原因。3. 盖章。', ['公开05表合计有误。', '三公经费要说明原因。', '盖章。']],
    ['（1）公开05表缺 210；（2）06 表 30108 有误', ['公开05表缺 210', '06 表 30108 有误']],
    ['一、公开03表合计有误，二、漏盖章', ['公开03表合计有误', '漏盖章']],
    ['①公开03表合计有误 ②漏盖章；③缺说明', ['公开03表合计有误', '漏盖章', '缺说明']],
    ['经审核，请修改：1、合计差 1.5万元；2、2080505 多 2.05 万元。', ['合计差 1.5万元', '2080505 多 2.05 万元。']],
    ['1.2080505 差 1.5万元，2.2080506 未填', ['2080505 差 1.5万元', '2080506 未填']],
  ] as const)('may number several on one line: %s', (message, texts) => {
    expect(lines(message).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    '公开05表合计应为 1.5万元，现为 2.5 万元',
    '按第2.1条和第2.2条，2080505、2080506 应合并',
    '表1、表2、表3 的合计不一致，第 1、2、3 行漏填',
    '请按（1）、（2）两项口径说明',
  ])('is one where its numbers are no list: %s', (message) => {
    expect(lines(message)).toEqual([{ text: message }]);
  });

  it('may name a table on the line before a list in it', () => {
    expect(lines('一、公开05表：1.合计有误；2.缺 210。二、公开06表：1.缺 301')).toEqual([
      { text: '合计有误', table: '公开05表：' },
      { text: '缺 210。', table: '公开05表：' },
      { text: '公开06表：1.缺 301' },
    ]);
  });

  it('may have a code right behind the number', () => {
    expect(lines('1.2010301 少一位\n2、2010302 多一位\n3）30201 有误')).toEqual([
      { text: '2010301 少一位' },
      { text: '2010302 多一位' },
      { text: '30201 有误' },
    ]);
  });

  it('may name the table once over what is said of it', () => {
    expect(lines('一、公开03表\n1. 合计有误\n2. 缺 208\n二、公开05表：\n1. 缺 210')).toEqual([
      { text: '合计有误', table: '公开03表' },
      { text: '缺 208', table: '公开03表' },
      { text: '缺 210', table: '公开05表：' },
    ]);
    expect(placer.place(lines('公开05表\n1. 合计有误')[0]!)).toMatchObject({ table: 'GPB', cell: { row: 'total' } });
  });
});
