/** What one spreadsheet file may hold; far above any filing, low enough for a browser tab to survive. */
export const LIMITS = {
  /** Bytes of the file. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all the parts of a zipped file once unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  sheets: 300,
  /** Cells that hold something, in the whole file. */
  cells: 500_000,
  /** Cells a file describes in one part, blank ones too: programs store whole formatted regions. */
  storedCells: 2_000_000,
  /** As many as Excel and WPS have. */
  rows: 1_048_576,
  columns: 16_384,
  /** Columns whose widths one part of a file describes; one sheet describes each once. */
  describedColumns: 2 * 16_384,
} as const;
