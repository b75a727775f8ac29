/** The bytes of every character that GBK writes in two, found by decoding all pairs. */
const PAIRS = new Map<string, readonly [lead: number, trail: number]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== '\ufffd') PAIRS.set(character, [lead, trail]);
  }
}

/** Text as Chinese programs save it that do not know of Unicode. */
export function gbkBytes(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0)!;
      const bytes = code < 0x80 ? [code] : PAIRS.get(character);
      if (!bytes) throw new Error(`GBK has no ${character}`);
      return bytes;
    }),
  );
}
