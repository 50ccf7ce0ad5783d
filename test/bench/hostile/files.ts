import { documentFiles } from './files/documents.ts';
import { jsonFiles } from './files/json.ts';
import { oldWorkbookFiles } from './files/old-workbooks.ts';
import { openDocumentFiles } from './files/open-documents.ts';
import { textFiles } from './files/text.ts';
import { workbookFiles } from './files/workbooks.ts';
import { zipFiles } from './files/zips.ts';

/** What may come as a file, and costs as much as the limits let it. */
export type HostileFiles = Readonly<Record<string, () => Uint8Array | string>>;

/** By format; an ordinary file of each is read before, as a thread that has been at work for a while would have. */
export const hostileFiles: Readonly<Record<string, HostileFiles>> = {
  xlsx: workbookFiles,
  xls: oldWorkbookFiles,
  ods: openDocumentFiles,
  docx: documentFiles,
  csv: textFiles,
  json: jsonFiles,
  zip: zipFiles,
};
