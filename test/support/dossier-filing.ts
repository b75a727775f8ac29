import type { Dossier } from '../../src/core/filing/dossier';
import type { Filing } from '../../src/core/filing/filing';

const at = (text: string): number => Date.parse(`${text}+08:00`);

/** The same filing with something in every part of its dossier. */
export const withDossier = (filing: Filing): Filing => ({ ...filing, ...dossier(filing) });

const dossier = ({ tables, unit, year }: Filing): Dossier => ({
  signOff: { head: '负责人甲', reviewer: '审核人乙', preparer: '填表人丙', date: '2024-08-20' },
  selfChecks: [{ at: at('2024-08-19T16:30:05.250'), by: '填表人丙', fingerprint: '3K7M-AX4P-9RTC-HJ6N' }],
  submissions: [
    {
      id: 'a1',
      at: at('2024-08-20T09:00:00'),
      fingerprint: '3K7M-AX4P-9RTC-HJ6N',
      snapshot: 's1',
      returnedAt: at('2024-08-22T15:20:10'),
    },
    { id: 'a2', at: at('2024-08-26T10:05:00'), fingerprint: '4C9F-XY7P-3RTC-AAEE' },
  ],
  returnRemarks: [
    {
      id: 'r1',
      number: 'W-EXP-1:total',
      text: '支出决算表基本支出合计与明细不符，请核对。',
      cell: { table: 'EXP', row: '208', column: 'basicExpenditure' },
      file: '退回意见.xlsx',
      at: at('2024-08-22T15:20:10'),
      reply: '已改正。',
      isDone: true,
    },
    {
      id: 'r2',
      text: '请补充“三公”经费增减变化的说明。\n（一）公务用车\n（二）公务接待',
      table: 'TPE',
      at: at('2024-08-22T15:21:00'),
      reply: '',
      isDone: false,
    },
    { id: 'r3', text: '封面未盖章。', at: at('2024-08-22T15:22:00'), reply: '', isDone: false },
  ],
  cellNotes: [
    {
      cell: { table: 'GPB', row: '2080501', column: 'basicExpenditure' },
      text: '含补发2022年12月部分',
      at: at('2024-08-18T11:00:00'),
    },
    {
      cell: { table: 'IES', row: 'income.otherIncome', column: 'amount' },
      text: '=利息收入，与银行对账单核对过',
      at: at('2024-08-18T11:05:00'),
    },
    {
      cell: { table: 'GPB', row: '2019999', column: 'basicExpenditure' },
      text: '这一行已并入其他科目',
      at: at('2024-08-18T11:06:00'),
    },
  ],
  references: [{ kind: 'lastYear', year: year - 1, unit, source: `${year - 1}年度部门决算公开表.xlsx`, tables }],
});
