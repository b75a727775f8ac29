import type { Finding } from '../../core/check/finding';
import type { CellRef } from '../../core/filing/cell';
import { type HandPlaces, placesByHand } from '../../core/remarks/place-by-hand';
import { RemarkPlacer } from '../../core/remarks/place-line';
import { isRemark, type RemarkLine } from '../../core/remarks/remark-line';
import { type ReadRemark, readRemarks } from '../../core/remarks/take-remarks';
import {
  addRemarks,
  removeRemark,
  replyToRemark,
  rewordRemark,
  settleRemark,
  tieRemark,
} from '../../session/remark-edits';
import type { Session } from '../../session/session';
import { pastedRemarks } from '../../workbook/import/read-review-report';
import type { Edits } from '../editor/edits';

/** What the clerk does with the remarks of the open filing. */
export interface RemarkActions {
  /** How many remarks a typed or pasted text holds. */
  readonly countIn: (message: string) => number;
  /** Typed or pasted remarks, as `read` gives those of a file. */
  readonly readTyped: (message: string) => readonly ReadRemark[];
  /** Where one that is typed while a cell is selected may go. */
  readonly placesOf: (line: RemarkLine, selected: CellRef | undefined) => HandPlaces;
  /** Lines of a file, with the places they mean and whether they are known; nothing is changed. */
  readonly read: (lines: readonly RemarkLine[], file: string | undefined) => readonly ReadRemark[];
  /** Without `file`: they were typed. */
  readonly addRead: (read: readonly ReadRemark[], file?: string) => void;
  readonly settle: (id: string, isDone: boolean) => void;
  /** `explained`: whose 核实说明 the answer is too. */
  readonly reply: (id: string, reply: string, explained: Finding | undefined) => void;
  readonly reword: (id: string, text: string) => void;
  readonly tie: (id: string, cell: CellRef | undefined) => void;
  readonly remove: (id: string) => void;
}

export function makeRemarkActions({ edition, filing, result }: Session, { runAnnounced }: Edits): RemarkActions {
  // It reads every table: kept from key to key while one is typed.
  let kept: { readonly of: readonly unknown[]; readonly placer: RemarkPlacer } | undefined;
  const placer = (): RemarkPlacer => {
    const of = [filing(), result()] as const;
    if (!kept || of.some((each, index) => each !== kept!.of[index]))
      kept = { of, placer: new RemarkPlacer(of[0], edition, of[1]) };
    return kept.placer;
  };
  const read = (lines: readonly RemarkLine[], file: string | undefined): readonly ReadRemark[] =>
    readRemarks(filing(), lines, placer(), file);
  return {
    countIn: (message) => pastedRemarks(message, edition).filter(isRemark).length,
    readTyped: (message) => read(pastedRemarks(message, edition), undefined),
    placesOf: (line, selected) => placesByHand(placer(), edition, line, selected),
    read,
    addRead: (found, file) =>
      runAnnounced(addRemarks(filing(), found, { ...(file !== undefined && { file }), at: Date.now() })),
    settle: (id, isDone) => runAnnounced(settleRemark(filing(), id, isDone)),
    reply: (id, reply, explained) => runAnnounced(replyToRemark(filing(), id, reply, explained)),
    reword: (id, text) => runAnnounced(rewordRemark(filing(), id, text)),
    tie: (id, cell) => runAnnounced(tieRemark(filing(), edition, id, cell)),
    remove: (id) => runAnnounced(removeRemark(filing(), id)),
  };
}
