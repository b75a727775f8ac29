import type { CellRange, RawCell, Sheet, Workbook } from '../../src/workbook/workbook';
import { numberCell, textCell } from './chaoyang-workbook';

export type Value = string | number | null;
export type Line = readonly Value[];

/** How an office writes its budget. */
export interface BudgetStyle {
  readonly unit?: '万元' | '元';
  /** 类, 款 and 项 in columns of their own. */
  readonly splitCodes?: boolean;
  /** Heads over several columns and rows as merges; else printed once and blank beside. */
  readonly merges?: boolean;
  /** Words of the heads spaced and wrapped. */
  readonly isSpaced?: boolean;
  /** What the year's figures are called. */
  readonly budget?: string;
  /** Beside the year's: executed amounts of the year before, and the change. */
  readonly comparesYears?: boolean;
  readonly threePublic?: 'upright' | 'wide' | 'twoYears';
  /** 财政拨款 in three columns of 收入总表, beside what was carried over. */
  readonly incomeByFund?: boolean;
}

const UNIT = '示例县商务局';

/** In 万元; every sum is that of its parts. */
const EXPENDITURE: readonly (readonly [code: string, name: string, basic: number, project: number])[] = [
  ['201', '一般公共服务支出', 120, 30],
  ['20113', '商贸事务', 120, 30],
  ['2011301', '行政运行', 120, 0],
  ['2011302', '一般行政管理事务', 0, 30],
  ['208', '社会保障和就业支出', 20, 0],
  ['20805', '行政事业单位养老支出', 20, 0],
  ['2080505', '机关事业单位基本养老保险缴费支出', 20, 0],
];
const FUND = [
  ['212', '城乡社区支出', 0, 50],
  ['21208', '国有土地使用权出让收入安排的支出', 0, 50],
  ['2120803', '城市建设支出', 0, 50],
] as const;
const CAPITAL = [
  ['223', '国有资本经营预算支出', 0, 10],
  ['22301', '解决历史遗留问题及改革成本支出', 0, 10],
  ['2230105', '国有企业退休人员社会化管理补助支出', 0, 10],
] as const;
const ECONOMIC = [
  ['301', '工资福利支出', 110, 0],
  ['30101', '基本工资', 60, 0],
  ['30102', '津贴补贴', 50, 0],
  ['302', '商品和服务支出', 0, 25],
  ['30201', '办公费', 0, 15],
  ['30231', '公务用车运行维护费', 0, 10],
  ['303', '对个人和家庭的补助', 5, 0],
  ['30302', '退休费', 5, 0],
] as const;

/** The usual set of a department's published budget, with two tables the final accounts do not have. */
export function budgetWorkbook(style: BudgetStyle = {}): Workbook {
  const writer = new BudgetWriter(style);
  return budgetBook(
    writer.summary(),
    writer.income(),
    writer.expenditure('部门支出总表', [...EXPENDITURE, ...FUND, ...CAPITAL]),
    writer.appropriation(),
    writer.expenditure('一般公共预算支出表', EXPENDITURE, true),
    writer.basic(),
    writer.threePublic(),
    writer.expenditure('政府性基金预算支出表', FUND),
    writer.expenditure('国有资本经营预算支出表', CAPITAL),
    writer.projects(),
    writer.goals(),
  );
}

class BudgetWriter {
  private readonly budget: string;

  constructor(private readonly style: BudgetStyle) {
    this.budget = style.budget ?? '预算数';
  }

  summary(): Sheet {
    return this.sheet('部门收支总表', [
      ['收入', null, '支出', null],
      ['项目', this.budget, '项目', this.budget],
      ['一、一般公共预算拨款收入', 170, '一、一般公共服务支出', 150],
      ['二、政府性基金预算拨款收入', 50, '二、外交支出', null],
      ['三、国有资本经营预算拨款收入', 10, '八、社会保障和就业支出', 20],
      ['四、财政专户管理资金收入', 3, '十二、城乡社区支出', 50],
      ['五、事业收入', 4, '二十二、国有资本经营预算支出', 10],
      ['六、事业单位经营收入', null, '二十三、预备费', 8],
      ['本年收入合计', 237, '本年支出合计', 238],
      ['上年结转', 6, '结转下年', 5],
      ['收入总计', 243, '支出总计', 243],
    ]);
  }

  income(): Sheet {
    const lines = [...EXPENDITURE, ...FUND, ...CAPITAL].map(([code, name, basic, project]): Line => {
      const sum = basic + project;
      if (!this.style.incomeByFund) return [code, name, sum, sum, null, null];
      const funds = code.startsWith('212')
        ? [null, sum, null]
        : code.startsWith('223')
          ? [null, null, sum]
          : [sum, null, null];
      return [code, name, sum, null, ...funds, null];
    });
    if (!this.style.incomeByFund)
      return this.coded('部门收入总表', [['合计', '财政拨款收入', '事业收入', '其他收入']], lines, [
        '合计',
        null,
        237,
        230,
        4,
        3,
      ]);
    const heads = [
      '合计',
      '上年结转',
      '一般公共预算拨款收入',
      '政府性基金预算拨款收入',
      '国有资本经营预算拨款收入',
      '事业收入',
    ];
    return this.coded('部门收入总表', [heads], lines, ['合计', null, 243, 6, 170, 50, 10, 4]);
  }

  expenditure(title: string, rows: typeof EXPENDITURE, mayCompare = false): Sheet {
    const compares = mayCompare && this.style.comparesYears === true;
    const figures = (basic: number, project: number): Line => [
      ...(compares ? [999] : []),
      basic + project,
      basic || null,
      project || null,
      ...(compares ? [basic + project - 999, -0.5] : []),
    ];
    const lines = rows.map(([code, name, basic, project]): Line => [code, name, ...figures(basic, project)]);
    const classes = rows.filter(([code]) => code.length === 3);
    const total = (at: 2 | 3): number => classes.reduce((sum, row) => sum + row[at], 0);
    const leaves = ['合计', '基本支出', '项目支出'];
    const heads = compares
      ? [
          ['2023年执行数', '2024年预算数', null, null, '2024年预算数比2023年执行数', null],
          [null, '小计', '基本支出', '项目支出', '增减额', '增减%'],
        ]
      : [leaves];
    return this.coded(title, heads, lines, ['合计', null, ...figures(total(2), total(3))]);
  }

  appropriation(): Sheet {
    return this.sheet('财政拨款收支总表', [
      ['收入', null, '支出', null, null, null, null],
      ['项目', this.budget, '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      ['一、本年收入', 230, '一、本年支出', 230, 170, 50, 10],
      ['（一）一般公共预算拨款', 170, '（一）一般公共服务支出', 150, 150, null, null],
      ['（二）政府性基金预算拨款', 50, '（八）社会保障和就业支出', 20, 20, null, null],
      ['（三）国有资本经营预算拨款', 10, '（十二）城乡社区支出', 50, null, 50, null],
      ['二、上年结转', 6, '（二十二）国有资本经营预算支出', 10, null, null, 10],
      ['（一）一般公共预算拨款', 6, '二、结转下年', 6, 6, null, null],
      ['收入总计', 236, '支出总计', 236, 176, 50, 10],
    ]);
  }

  basic(): Sheet {
    const lines = ECONOMIC.map(
      ([code, name, personnel, administrative]): Line => [
        code,
        name,
        personnel + administrative,
        personnel || null,
        administrative || null,
      ],
    );
    const heads = [['合计', '人员经费', '公用经费']];
    return this.coded('一般公共预算基本支出表', heads, lines, ['合计', null, 140, 115, 25], '经济');
  }

  threePublic(): Sheet {
    const title = '一般公共预算“三公”经费支出表';
    const lower = ['合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'];
    const lowest = [null, null, '小计', '公务用车购置费', '公务用车运行费', null];
    if (this.style.threePublic === 'wide') return this.sheet(title, [lower, lowest, [33, 3, 28, 18, 10, 2]]);
    if (this.style.threePublic === 'twoYears')
      return this.sheet(title, [
        ['2023年预算数', null, null, null, null, null, '2024年预算数', null, null, null, null, null],
        [...lower, ...lower],
        [...lowest, ...lowest],
        [77, 7, 60, 40, 20, 10, 33, 3, 28, 18, 10, 2],
      ]);
    return this.sheet(title, [
      ['项目', '上年预算数', this.budget],
      ['合计', 77, 33],
      ['1、因公出国（境）费', 7, 3],
      ['2、公务接待费', 10, 2],
      ['3、公务用车购置及运行费', 60, 28],
      ['其中：（1）公务用车运行维护费', 20, 10],
      ['（2）公务用车购置费', 40, 18],
      ['机关运行经费', 25, 25],
    ]);
  }

  projects(): Sheet {
    return this.sheet('项目支出表', [
      ['项目名称', '项目单位', '合计', '一般公共预算', '政府性基金预算'],
      ['商贸促进专项', UNIT, 30, 30, null],
      ['合计', null, 80, 30, 50],
    ]);
  }

  goals(): Sheet {
    return this.sheet('部门整体支出绩效目标表', [
      ['年度目标', '完成商贸促进工作'],
      ['数量指标', '≥ 3 次'],
    ]);
  }

  private coded(
    title: string,
    heads: readonly Line[],
    lines: readonly Line[],
    total: Line,
    kind: '功能' | '经济' = '功能',
  ): Sheet {
    const levels = kind === '功能' ? ['类', '款', '项'] : ['类', '款'];
    const codeHead = kind === '功能' ? '功能科目编码' : '部门预算经济分类科目编码';
    const blank: Line = [null, null];
    if (!this.style.splitCodes) {
      const named = heads.map((head, index): Line => [...(index === 0 ? [codeHead, '科目名称'] : blank), ...head]);
      return this.sheet(title, [...named, total, ...lines]);
    }
    const split = (code: Value): Line => {
      const text = String(code ?? '');
      const parts = [text.slice(0, 3), text.slice(3, 5), text.slice(5, 7)].slice(0, levels.length);
      return /^\d+$/.test(text) ? parts.map((part) => part || null) : [code, ...levels.slice(1).map(() => null)];
    };
    const over = levels.map((): Value => null);
    const named = heads.map(
      (head, index): Line => [
        ...(index === 0 ? [codeHead, ...over.slice(1)] : over),
        index === 0 ? '科目名称' : null,
        ...head,
      ],
    );
    const lowest: Line = [...levels, null, ...heads[0]!.map(() => null)];
    const wide = ([code = null, ...rest]: Line): Line => [...split(code), ...rest];
    return this.sheet(title, [...named, lowest, wide(total), ...lines.map(wide)]);
  }

  private sheet(title: string, lines: readonly Line[]): Sheet {
    return budgetSheet(title, lines, this.style);
  }
}

/** A sheet with a title, a caption and the lines; figures are in 万元, and written in the unit of the style. */
export function budgetSheet(title: string, lines: readonly Line[], style: BudgetStyle = {}): Sheet {
  const { unit = '万元', merges = true } = style;
  const scale = unit === '元' ? 10_000 : 1;
  const width = Math.max(...lines.map((line) => line.length));
  const caption: Line = [`部门：${UNIT}`, ...Array.from({ length: width - 2 }, () => null), `单位：${unit}`];
  const cell = (value: Value): RawCell | undefined => {
    if (value === null) return undefined;
    return typeof value === 'string' ? textCell(value) : numberCell(String(value * scale));
  };
  const spaced = (value: Value): Value => {
    if (!style.isSpaced || typeof value !== 'string') return value;
    return value.length === 2 ? value.split('').join('　 ') : value.replace(/^(.{4})(.{3,})$/, '$1\n$2');
  };
  const first = lines.findIndex((line) => line.some((value) => typeof value === 'number'));
  return {
    name: title.slice(0, 31),
    visibility: 'visible',
    rows: [
      [textCell(`2024年${title}`)],
      caption.map(cell),
      ...lines.map((line, index) => line.map((value) => cell(index < first ? spaced(value) : value))),
    ],
    columnCount: width,
    merges: merges ? headMerges(lines.slice(0, first), 2) : [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

export const budgetBook = (...sheets: readonly Sheet[]): Workbook => ({
  fileName: '示例县商务局2024年部门预算公开表.xlsx',
  properties: { custom: new Map() },
  sheets,
});

/** A head reaches right over blanks of its row that have words beneath, and down where nothing is beneath. */
function headMerges(heads: readonly Line[], top: number): CellRange[] {
  return heads.flatMap((line, row) =>
    line.flatMap((value, column): CellRange[] => {
      if (value === null) return [];
      const isBare = (at: number): boolean => heads.slice(row + 1).every((below) => (below[at] ?? null) === null);
      let right = column;
      while (right + 1 < line.length && line[right + 1] === null && !isBare(right + 1)) right++;
      const bottom = isBare(column) ? heads.length - 1 : row;
      return right > column || bottom > row ? [{ top: top + row, left: column, bottom: top + bottom, right }] : [];
    }),
  );
}
