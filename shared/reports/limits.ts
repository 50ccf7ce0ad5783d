/**
 * The largest believable figure by unit of measure. A commune has some 10,000 people on some 2,000 ha; these leave it
 * room a hundredfold or more (kilometres tenfold, because `1.530` may be 1,53), and still catch a figure with its marks
 * lost or money in the wrong row.
 */
const largestByUnit: ReadonlyMap<string, number> = new Map([
  ['đồng', 10_000_000_000_000],
  ['triệu đồng/người/năm', 100_000],
  ['km', 1_000],
  ['m', 10_000_000],
  ['m²', 100_000_000],
  ['m²/người', 100_000],
  ['ha', 100_000],
  ['m³', 1_000_000],
  ...sameFor(10_000_000, ['hộ', 'người', 'lượt', 'công', 'cây', 'thuê bao']),
  ...sameFor(100_000, ['buổi', 'cái', 'ca', 'mô hình', 'sản phẩm', 'trường', 'xóm', 'khuôn viên', 'tin']),
  ...sameFor(100_000, ['HTX', 'CLB', 'vụ', 'cơ sở', 'công trình', 'bãi']),
]);

function sameFor(limit: number, units: string[]): [string, number][] {
  return units.map((unit) => [unit, limit]);
}

/**
 * Every limit on what a file may cost, in one place. A monthly report is some 60 rows and 10 KB; the limits leave it a
 * hundredfold room and keep any file of the largest size below 300 ms and 64 MB.
 */
export const limits = {
  fileBytes: 5 * 1024 * 1024,

  /**
   * The heap of the thread that reads. The parts of a file lie outside it, and are held by `unpackedBytes`. With a larger
   * young generation a thread that runs out of memory may take its process with it: Node leaves it 16 MB to end in.
   */
  readingThread: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  /** No file takes a tenth of it. It is no verdict: the file is tried again, and in the end lies with the dead letters. */
  readingMilliseconds: 20_000,

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
  rows: 6_200,
  cells: 50_000,
  /** Cells of one row that hold something, wherever they stand. */
  columns: 256,
  /** Characters in all cells. A report has some 5,000. */
  characters: 500_000,
  /** Characters of a CSV or JSON, with what stands between its figures. */
  textCharacters: 2_000_000,
  /** One cell's text; also what a spreadsheet allows. */
  cellCharacters: 32_767,
  /** Records of an old Excel file: one a cell, a row, a format. */
  binaryRecords: 400_000,

  /** Cells above the first table or heading, all of which may name the unit and the month. */
  headCells: 500,
  /** Headings and headers: a table may begin anew on each page. */
  blocks: 200,
  /** Lines of one header. */
  headerLines: 5,

  /** Columns of a table in a document. Word itself has 63. */
  documentColumns: 256,

  jsonDepth: 32,
  jsonValues: 20_000,

  problems: 200,
  excerptCharacters: 80,
  /** Of one value in a message; the longest of our own is half as long. */
  valueCharacters: 300,
  noteCharacters: 4000,
  nominations: 100,
  nameCharacters: 200,
  achievementCharacters: 1000,

  /** Above this a figure of a commune's unit is absurd. */
  largestFigure: (unit: string): number => largestByUnit.get(unit) ?? 10_000_000_000,
  /** A double holds this many decimal digits exactly as written. */
  figureDigits: 15,
} as const;
