/** What a document, or a cell of one of its tables, consists of, in order. */
export type Block = { is: 'line'; text: string } | { is: 'table'; rows: DocumentRow[] };

export type DocumentRow = readonly DocumentCell[];

export interface DocumentCell {
  /** First column of the table's grid, counted from 0. A merged cell spans several. */
  start: number;
  blocks: readonly Block[];
  /** Merged downwards: where the merged cell begins, or goes on. */
  merge: 'begins' | 'goes-on' | undefined;
}
