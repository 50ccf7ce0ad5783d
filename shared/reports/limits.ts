/**
 * Every limit on what a file may cost, in one place. A monthly report is some 60 rows and 10 KB; the limits leave it a
 * hundredfold room and keep any file of the largest size below 300 ms and 64 MB.
 */
export const limits = {
  fileBytes: 5 * 1024 * 1024,

  /** Entries of a zip. An XLSX of a report has about ten. */
  zipEntries: 1000,
  /** What all the parts that are read may come to, unpacked. */
  unpackedBytes: 8 * 1024 * 1024,
  /** Unpacked ÷ packed of one part; judged only above `ratioFromBytes`, because small repetitive parts pack well. */
  packingRatio: 200,
  ratioFromBytes: 1024 * 1024,

  xmlDepth: 64,
  xmlElements: 400_000,
  xmlAttributes: 64,
  /** Some writers spell every Vietnamese letter as a reference. */
  xmlEntities: 300_000,
  sheets: 50,
  sharedStrings: 60_000,
  styles: 20_000,
  mergedRanges: 5_000,

  /** Rows that hold something, and cells that hold something, in the whole file. Where they stand does not matter. */
  rows: 10_000,
  cells: 100_000,
  /** One cell's text; also what a spreadsheet allows. */
  cellCharacters: 32_767,
  /** Records of an old Excel file: one a cell, a row, a format. */
  binaryRecords: 400_000,

  /** Columns of a table in a document. Word itself has 63. */
  documentColumns: 256,

  jsonDepth: 32,
  jsonValues: 20_000,

  problems: 200,
  excerptCharacters: 80,
  noteCharacters: 4000,
  nominations: 100,
  nameCharacters: 200,
  achievementCharacters: 1000,

  /** Above these a figure of a commune's unit is absurd: people or trees, and đồng or square metres. */
  largestCount: 100_000_000,
  largestFigure: 10_000_000_000_000,
  /** A double holds this many decimal digits exactly as written. */
  figureDigits: 15,
} as const;
