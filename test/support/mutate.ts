import type { Random } from './random';

const TELLING_BYTES = [0x00, 0xff, 0x7f, 0x80, 0x20, 0x22, 0x26, 0x2f, 0x3c, 0x3e];
const TELLING_TEXT = [
  '<',
  '>',
  '"',
  '/>',
  '</',
  '&#x110000;',
  '<!--',
  ']]>',
  '999999999',
  '-1',
  '__proto__',
  '\t',
  ',',
  '\n',
  '',
];

/** The same bytes with a few of them flipped, replaced, moved, doubled or cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let times = random.integer(1, 8); times > 0 && result.length > 0; times--) {
    const at = random.integer(0, result.length - 1);
    const length = random.integer(1, Math.min(600, result.length));
    const piece = bytes.slice(random.integer(0, bytes.length - 1)).subarray(0, length);
    const kind = random.integer(0, 11);
    if (kind < 4) result[at] = result[at]! ^ (1 << random.integer(0, 7));
    else if (kind < 6) result[at] = random.pick(TELLING_BYTES);
    else if (kind < 8) result.set(piece.subarray(0, result.length - at), at);
    else if (kind < 9) result = joined(result.subarray(0, at), piece, result.subarray(at));
    else if (kind < 10) result = joined(result.subarray(0, at), result.subarray(at + length));
    else if (kind < 11 && times === 1) result = result.slice(0, at);
  }
  return result;
}

/** The same text with a few pieces of it replaced, moved, doubled or cut out: still text, so that it is read. */
export function mutateText(text: string, random: Random): string {
  let result = text;
  for (let times = random.integer(1, 6); times > 0; times--) {
    const at = random.integer(0, result.length);
    const end = random.chance(0.5) ? at : at + random.integer(1, random.chance(0.2) ? 400 : 12);
    const from = random.integer(0, text.length);
    const piece = random.chance(0.5) ? random.pick(TELLING_TEXT) : text.slice(from, from + random.integer(1, 200));
    result = result.slice(0, at) + piece + result.slice(end);
  }
  // Half of the numbers a file counts with become others.
  return random.chance(0.3)
    ? result.replace(/"(\d+)"/g, (whole) =>
        random.chance(0.05) ? `"${random.pick([0, 1, 65_536, 2 ** 31, 1e15])}"` : whole,
      )
    : result;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
