import type { Rule } from '../../core/rules/rule';
import { codedRows } from './coded-rows';
import { atLeast, classes, codes, eachRow, equal, FORM_STRUCTURE, line, lines, PUBLIC_CHECKER, total } from './terms';

const PERSONNEL_CLASSES = ['301', '303'];
const TPE_ITEMS = ['overseasTravel', 'hospitality', 'vehicleRunning', 'vehiclePurchase'];
const TPE_ROWS = ['total', 'vehicles', ...TPE_ITEMS];

/** 一般公共预算财政拨款基本支出决算表 and “三公”经费支出决算表. */
export const WITHIN_BASIC: readonly Rule[] = [
  {
    id: 'W-BAS-1',
    name: '经济分类各类等于所属款之和',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '工资福利、商品和服务等各类由所属款级科目相加得出。',
    statements: [{ kind: 'tree', table: 'BAS', columns: ['finalAmount'] }],
  },
  {
    id: 'W-BAS-2',
    name: '人员经费、公用经费合计等于所含各类之和',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '人员经费是工资福利支出与对个人和家庭的补助，其余各类是公用经费。',
    statements: [
      total(line('BAS', 'personnel', 'finalAmount'), [classes('BAS', 'finalAmount', { only: PERSONNEL_CLASSES })]),
      total(line('BAS', 'administrative', 'finalAmount'), [
        classes('BAS', 'finalAmount', { except: PERSONNEL_CLASSES }),
      ]),
    ],
  },
  {
    id: 'W-BAS-3',
    name: '基本支出一般没有基本建设支出',
    severity: 'verify',
    source: FORM_STRUCTURE,
    why: '309 资本性支出（基本建设）和 311 对企业补助（基本建设）通常是项目支出，列在基本支出中要核实。',
    statements: ['309', '311'].map((code) => equal(codes('BAS', [code], 'finalAmount'), [], { isExact: true })),
  },
  codedRows('W-BAS-CODE', 'BAS'),
  {
    id: 'W-TPE-1',
    name: '“三公”经费合计等于三项之和，各项不为负数',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '合计由因公出国（境）、公务用车购置及运行维护、公务接待三项相加；公务用车由购置和运行维护相加；支出不会是负数。',
    statements: [
      ...['budgetAmount', 'finalAmount'].flatMap((column) => [
        total(line('TPE', 'vehicles', column), [lines('TPE', ['vehiclePurchase', 'vehicleRunning'], column)]),
        total(line('TPE', 'total', column), [lines('TPE', ['overseasTravel', 'vehicles', 'hospitality'], column)]),
      ]),
      ...['budgetAmount', 'finalAmount'].map((column) =>
        atLeast(eachRow('TPE', column), [], { isExact: true, forEach: { rows: TPE_ROWS, of: 'TPE' } }),
      ),
    ],
  },
  {
    id: 'W-TPE-2',
    name: '“三公”各项决算数大于预算数要说明原因',
    severity: 'verify',
    source: PUBLIC_CHECKER,
    why: '“三公”经费按预算严格控制，因公出国（境）、公务接待、公务用车购置、运行维护中哪一项超过预算，都要说明原因。',
    statements: TPE_ITEMS.map((item) =>
      // What a reader sees is the printed excess, so rounding excuses nothing.
      atLeast(line('TPE', item, 'budgetAmount'), [line('TPE', item, 'finalAmount')], { isExact: true }),
    ),
  },
];
