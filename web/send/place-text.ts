import type { Problem } from '../../shared/domain/problem.ts';
import { say } from '../common/language.ts';
import { send } from '../messages/send.ts';

/** Where something stands, as its sender would look for it. On the page a row is where, whatever the file was. */
export function placeText({ place, row }: Pick<Problem, 'place' | 'row'>, onPage: boolean): string {
  if (onPage) return row === undefined ? say(send.wholeFile) : say(send.row, { row });
  if ('cell' in place) return say(send.sheetCell, place);
  if ('line' in place) return say(send.lineColumn, place);
  if ('pointer' in place) return say(send.pointer, place);
  return 'table' in place ? say(send.tableRow, { table: place.table, row: place.row }) : say(send.wholeFile);
}
