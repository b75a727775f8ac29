/** Texts and their padding may end a little beyond the stream. */
const PADDING_BYTES = 64;

/**
 * Why our own: SheetJS takes counts and lengths in the properties of an .xls on trust, and goes on for minutes beyond the
 * end of a damaged stream. Here it finds some zeros there, then a RangeError, which it takes for properties that cannot
 * be read.
 */
export const boundedStream = (bytes: Uint8Array): number[] =>
  new Proxy(Array.from(bytes), {
    get(content, key, receiver): unknown {
      const beyond = typeof key === 'string' ? Number(key) - content.length : Number.NaN;
      if (beyond > PADDING_BYTES) throw new RangeError('beyond the end of the stream');
      return beyond >= 0 ? 0 : Reflect.get(content, key, receiver);
    },
  });
