import type { CellContent } from '../table.ts';
import { booleanOrError, numberValue, uncalculated } from './cell-value.ts';
import type { BinaryWorkbook } from './workbook.ts';

const resultAt = 6;
const flagsAt = 14;
/** Set by writers that leave the computing to Excel; they then write zero, which is no result. */
const calculateOnLoad = 2;

/** The kept result of a formula, or `text` where a record of its own holds it ([MS-XLS] 2.5.133). */
export function formulaResult(data: Buffer, workbook: BinaryWorkbook): CellContent | 'text' | undefined {
  const isNumber = data.readUInt16LE(resultAt + 6) !== 0xffff;
  if (isNumber) return numberResult(data, workbook);
  const value = data.readUInt8(resultAt + 2);
  switch (data.readUInt8(resultAt)) {
    case 0:
      return 'text';
    case 1:
      return booleanOrError(value, false);
    case 2:
      return booleanOrError(value, true);
    default:
      return undefined;
  }
}

function numberResult(data: Buffer, workbook: BinaryWorkbook): CellContent {
  const number = data.readDoubleLE(resultAt);
  const isUncalculated = number === 0 && (data.readUInt16LE(flagsAt) & calculateOnLoad) !== 0;
  return isUncalculated ? uncalculated : numberValue(number, data.readUInt16LE(4), workbook);
}
