import type { Finding } from '../core/check/finding';
import { type CellRef, cellKey } from '../core/filing/cell';
import type { Edition } from '../core/edition/edition';
import type { ReturnRemark } from '../core/filing/dossier';
import type { Filing } from '../core/filing/filing';
import { placeInTable, tableName } from '../core/remarks/anchor-state';
import { type ReadRemark, takeRemarks } from '../core/remarks/take-remarks';
import { newId } from '../storage/ids';
import { type ReadyEdit, ready, type RefusedEdit, refused } from './edit';
import { explainFinding } from './explanation-edits';

/** Longer words are cut off where a label names the remark. */
const LABEL = 16;

const GONE = '这条退回意见已经删去了';
const short = (text: string): string => {
  const [line = ''] = text.split('\n');
  return [...line].length > LABEL ? `${[...line].slice(0, LABEL).join('')}…` : line;
};

/** Takes in remarks that were read or typed; those the filing has are left out. `at`: milliseconds since the epoch. */
export function addRemarks(
  filing: Filing,
  read: readonly ReadRemark[],
  source: { readonly file?: string; readonly at: number },
): ReadyEdit {
  const taken = read.filter(({ standing }) => standing !== 'known');
  const [first, ...others] = taken;
  const from = source.file === undefined ? '登记' : `读入“${source.file}”的`;
  const label =
    first && others.length === 0 ? `${from}退回意见：${short(first.line.text)}` : `${from}退回意见 ${taken.length} 条`;
  if (!first) return ready(label, []);
  const returnRemarks = takeRemarks(filing, taken, { ...source, newId });
  return ready(label, [{ kind: 'setDossier', dossier: { returnRemarks } }]);
}

/**
 * Writes what the unit answers; without words the answer goes. In the same step, the words may become the 核实说明 of the
 * finding that the remark asks about.
 */
export function replyToRemark(filing: Filing, id: string, reply: string, explained?: Finding): ReadyEdit | RefusedEdit {
  const words = reply.trim();
  const label = explained ? '答复退回意见并写核实说明' : '答复退回意见';
  const answer = change(filing, id, label, (remark) => ({ ...remark, reply: words }));
  if (!explained || answer.kind === 'refused') return answer;
  const explanation = explainFinding(filing, explained, words);
  if (explanation.kind === 'refused') return explanation;
  return ready(answer.transaction.label, [...answer.transaction.changes, ...explanation.transaction.changes]);
}

/** Ticks a remark off, or opens it again. */
export const settleRemark = (filing: Filing, id: string, isDone: boolean): ReadyEdit | RefusedEdit =>
  change(filing, id, isDone ? '处理退回意见' : '重新处理退回意见', (remark) => ({ ...remark, isDone }));

/** Puts other words in place of the remark's own. Refused without words. */
export function rewordRemark(filing: Filing, id: string, text: string): ReadyEdit | RefusedEdit {
  const words = text.trim();
  if (words === '') return refused('退回意见没有内容。不要这一条时，请删去它');
  return change(filing, id, '修改退回意见', (remark) => ({ ...remark, text: words }));
}

/** Ties a remark to a cell; without one, to nothing: it is about the whole filing. */
export function tieRemark(
  filing: Filing,
  edition: Edition,
  id: string,
  cell: CellRef | undefined,
): ReadyEdit | RefusedEdit {
  const where = cell && `${tableName(edition, cell.table)} ${placeInTable(edition, filing, cell)}`;
  const label = where === undefined ? '取消退回意见对应的格子' : `把退回意见对应到${where}`;
  return change(filing, id, label, (remark) => {
    const tied: { -readonly [K in keyof ReturnRemark]: ReturnRemark[K] } = { ...remark };
    delete tied.table;
    delete tied.cell;
    return cell ? { ...tied, table: cell.table, cell } : tied;
  });
}

/** Takes a remark away. */
export function removeRemark(filing: Filing, id: string): ReadyEdit | RefusedEdit {
  const remark = filing.returnRemarks.find((each) => each.id === id);
  if (!remark) return refused(GONE);
  const returnRemarks = filing.returnRemarks.filter((each) => each !== remark);
  return ready(`删去退回意见：${short(remark.text)}`, [{ kind: 'setDossier', dossier: { returnRemarks } }]);
}

function change(
  filing: Filing,
  id: string,
  label: string,
  to: (remark: ReturnRemark) => ReturnRemark,
): ReadyEdit | RefusedEdit {
  const remark = filing.returnRemarks.find((each) => each.id === id);
  if (!remark) return refused(GONE);
  const changed = to(remark);
  const named = `${label}：${short(remark.text)}`;
  if (isSame(changed, remark)) return ready(named, []);
  const returnRemarks = filing.returnRemarks.map((each) => (each === remark ? changed : each));
  return ready(named, [{ kind: 'setDossier', dossier: { returnRemarks } }]);
}

const isSame = (a: ReturnRemark, b: ReturnRemark): boolean =>
  a.text === b.text &&
  a.reply === b.reply &&
  a.isDone === b.isDone &&
  a.table === b.table &&
  (a.cell && cellKey(a.cell)) === (b.cell && cellKey(b.cell));
