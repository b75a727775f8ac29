/** Bytes behind each kind of token of a BIFF8 formula ([MS-XLS] 2.5.198); operators, from 3 to 22, have none. */
const TOKEN_BYTES: Readonly<Record<number, number>> = {
  0x01: 4, // a formula shared with other cells
  0x02: 4,
  0x1c: 1,
  0x1d: 1,
  0x1e: 2,
  0x1f: 8,
  0x21: 2,
  0x22: 3,
  0x23: 4,
  0x24: 4,
  0x25: 8,
  0x26: 6,
  0x27: 6,
  0x28: 6,
  0x29: 2,
  0x2a: 4,
  0x2b: 8,
  0x2c: 4,
  0x2d: 8,
  0x39: 6,
  0x3a: 6,
  0x3b: 10,
  0x3c: 6,
  0x3d: 10,
};
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOICE = 0x04;

/** Whether `length` bytes from `start` are whole tokens of known kinds: the library does not end on others. */
export function isReadableFormula(view: DataView, start: number, length: number): boolean {
  const end = start + length;
  let at = start;
  while (at + 1 <= end) {
    const token = view.getUint8(at++);
    const kind = token < 0x20 ? token : (token & 0x1f) | 0x20;
    if (kind >= 0x03 && kind <= 0x16) continue;
    if (kind === TEXT) {
      if (at + 2 > end) return false;
      at += 2 + view.getUint8(at) * ((view.getUint8(at + 1) & 1) + 1);
    } else if (kind === ATTRIBUTE) {
      if (at + 3 > end) return false;
      at += 3 + (view.getUint8(at) & CHOICE ? 2 * (view.getUint16(at + 1, true) + 1) : 0);
    } else {
      const bytes = TOKEN_BYTES[kind];
      if (bytes === undefined) return false;
      at += bytes;
    }
  }
  return at === end;
}
