/** What one spreadsheet file may hold; far above any filing, low enough for a browser tab to survive. */
export const LIMITS = {
  /** Bytes of the file. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all the parts of a zipped file once unpacked. */
  unpackedBytes: 400 * 1024 * 1024,
  sheets: 300,
  /** Cells that hold something, in the whole file. */
  cells: 2_000_000,
} as const;
