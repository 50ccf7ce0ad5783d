import { readDocument } from '../docx/document.ts';
import { readDocumentParts } from '../docx/document-part.ts';
import { readHiddenStyles } from '../docx/hidden-styles.ts';
import { rowsOf } from '../docx/rows.ts';
import type { Table } from '../table.ts';
import type { ZipParts } from '../zip/zip-parts.ts';

/**
 * Word documents. Places are {table, row, column}, counted from 1; text outside tables stands in row 0 of the table
 * below it (behind the last table: of the one that would come next), its column being the line of text there.
 */
export function tablesOfDocx(parts: ZipParts): Table[] {
  const { document, styles } = readDocumentParts(parts);
  return [{ rows: rowsOf(readDocument(document, readHiddenStyles(styles))), untyped: true }];
}
