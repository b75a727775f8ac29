/** A text file, or why it is none: `binary`, or `cut` where it breaks off within a character. */
export type DecodedText = { readonly text: string } | 'binary' | 'cut';

/**
 * The text of a file without its byte order mark: by that mark, else by the zero bytes of UTF-16, else UTF-8
 * where that is valid, else GB 18030 (GBK, GB 2312), which Chinese programs write without saying so. What an XML or
 * HTML file declares plays no part: programs declare one encoding and write another.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  const decoded = wide ? decodeAs(wide, bytes) : decodeNarrow(bytes);
  if (decoded === undefined) return 'binary';
  return typeof decoded === 'object' && CONTROLS.test(decoded.text) ? 'binary' : decoded;
}

function decodeNarrow(bytes: Uint8Array): DecodedText | undefined {
  const utf8 = decodeAs('utf-8', bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8;
  // Two bytes that end a file of plain digits may begin a character of UTF-8 or be one of GB 18030.
  const isPlain = utf8 === 'cut' && bytes.subarray(0, -3).every((byte) => byte < 0x80);
  return utf8 === undefined || isPlain ? decodeAs('gb18030', bytes) : utf8;
}

/** What no text holds; tab, line breaks and the old end-of-file mark are not among it. */
const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

const SAMPLE = 4096;

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: every digit and comma has a zero byte, nearly always on the same side.
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  const least = sample.length / 16;
  if (odd > least && odd > 8 * even) return 'utf-16le';
  return even > least && even > 8 * odd ? 'utf-16be' : undefined;
}

/** Undefined where the bytes are not valid in the encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): DecodedText | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
  try {
    return { text: text + decoder.decode() };
  } catch {
    return 'cut';
  }
}
