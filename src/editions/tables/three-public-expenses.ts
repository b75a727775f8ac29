import { type TableDefinition, TOTAL_ROW } from '../../core/edition/table-definition';

/** 财政拨款“三公”经费支出决算表. */
export const THREE_PUBLIC_EXPENSES: TableDefinition = {
  id: 'TPE',
  name: '财政拨款“三公”经费支出决算表',
  rows: [
    { id: TOTAL_ROW, label: '合计' },
    { id: 'overseasTravel', label: '因公出国（境）费' },
    { id: 'hospitality', label: '公务接待费' },
    { id: 'vehicles', label: '公务用车购置及运行维护费' },
    { id: 'vehicleRunning', label: '公务用车运行维护费', parent: 'vehicles' },
    { id: 'vehiclePurchase', label: '公务用车购置费', parent: 'vehicles' },
  ],
  columns: [
    { id: 'budgetAmount', label: '预算数' },
    { id: 'finalAmount', label: '决算数' },
  ],
};
