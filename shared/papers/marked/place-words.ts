import type { Problem } from '../../domain/problem.ts';
import type { Bilingual } from '../../domain/text.ts';

/** Where something is, as one says it: “Ô D29 (mã PT.06)”; of several sheets with the one it is on. */
export function placeWords({ place, row }: Problem, sheets: number): Bilingual {
  const where = wordsOf(place, sheets);
  return row === undefined || 'pointer' in place
    ? where
    : { vi: `${where.vi} (mã ${row})`, en: `${where.en} (code ${row})` };
}

function wordsOf(place: Problem['place'], sheets: number): Bilingual {
  if ('cell' in place) {
    if (sheets < 2) return { vi: `Ô ${place.cell}`, en: `Cell ${place.cell}` };
    return { vi: `Ô ${place.cell}, trang “${place.sheet}”`, en: `Cell ${place.cell}, sheet “${place.sheet}”` };
  }
  if ('line' in place) {
    return { vi: `Dòng ${place.line}, cột ${place.column}`, en: `Line ${place.line}, column ${place.column}` };
  }
  if ('table' in place) return wordsOfDocument(place);
  if ('pointer' in place) return { vi: place.pointer || '/', en: place.pointer || '/' };
  return { vi: 'Cả tệp', en: 'The whole file' };
}

function wordsOfDocument(place: { table: number; row: number; column?: number | undefined }): Bilingual {
  if (place.row === 0) return { vi: `Phần chữ trước bảng ${place.table}`, en: `The text above table ${place.table}` };
  const [vi, en] = place.column === undefined ? ['', ''] : [`, cột ${place.column}`, `, column ${place.column}`];
  return { vi: `Bảng ${place.table}, dòng ${place.row}${vi}`, en: `Table ${place.table}, row ${place.row}${en}` };
}
