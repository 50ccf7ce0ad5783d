import { districtCsv } from '../../shared/papers/district-table/district-csv.ts';
import type { NamedTable } from '../../shared/papers/district-table/district-table.ts';
import type { PaperExtension } from './paper-file.ts';

interface Maker {
  mediaType: string;
  make: (district: NamedTable) => Promise<Uint8Array> | Uint8Array;
}

/** What there is of each table. The writers of Word and Excel are loaded when the first one is asked for. */
export const makers: Record<PaperExtension, Maker> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: async (district) => {
      const { districtDocx } = await import('../../shared/papers/district-table/district-docx.ts');
      return districtDocx(district);
    },
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (district) => {
      const { districtXlsx } = await import('../../shared/papers/district-table/district-xlsx.ts');
      return districtXlsx(district);
    },
  },
  csv: { mediaType: 'text/csv; charset=utf-8', make: districtCsv },
};
