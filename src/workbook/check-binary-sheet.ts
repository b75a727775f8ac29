import { type Objection, tooMany, tooWide } from './check-markup';

const LAST_CELL_RECORD = 11;
const COLUMN_INFO = 60;

/** Counts the cells and columns of a sheet of an .xlsb file ([MS-XLSB]) before they are built. */
export function objectionToBinarySheet(part: Uint8Array): Objection {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  let at = 0;
  const take = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most; i++) {
      const byte = part[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  let cells = 0;
  let columns = 0;
  while (at < part.length) {
    const type = take(2);
    const length = take(4);
    if (type > 0 && type <= LAST_CELL_RECORD) cells++;
    else if (type === COLUMN_INFO && length >= 8 && at + 8 <= part.length)
      columns += Math.max(0, view.getUint32(at + 4, true) - view.getUint32(at, true) + 1);
    at += length;
  }
  return tooMany(cells) ?? tooWide(columns);
}
