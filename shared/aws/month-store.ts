import type { MonthAct } from '../domain/month-act.ts';
import type { MonthStore, StoredProgress } from '../ports.ts';
import { binary, list, number, text, textSet } from './attributes.ts';
import { readItems } from './batch-read.ts';
import { pack } from './compact.ts';
import { closedKey, headKey, monthRange, monthsRange, progressKey, slotKey, tableKeys } from './keys.ts';
import { gatherCounters, gatherMonth, gatherUnit, readProgress } from './month-items.ts';
import { putClosedAt } from './closing-mark.ts';
import { acceptUpload, lowerFirstAccepted, noteNotAccepted } from './slot-updates.ts';
import { type Expression, keyItem, putItem, queryItems, type Table, updateItem } from './table.ts';

/** A commune's months in one partition of the table: see keys.ts for its layout. */
export function createMonthStore(table: Table): MonthStore {
  return {
    recordAccepted: (slot, upload) => updateItem(table, slotKey(slot), acceptUpload(upload)),
    recordEarlierAccepted: (slot, upload) => updateItem(table, slotKey(slot), lowerFirstAccepted(upload)),
    recordNotAccepted(slot, upload) {
      const kind = upload.verdict === 'late' ? 'afterLock' : 'rejected';
      return updateItem(table, slotKey(slot), noteNotAccepted(upload, kind));
    },
    appendAct: (month, act) => updateItem(table, headKey(month), append(act)),
    readMonth: (communeId, months) => gatherMonth(queryItems(table, monthRange(communeId, months)), months),
    async findSlots(unit, periods) {
      const keysOf = (period: string) => [slotKey({ ...unit, period }), headKey({ ...unit, period })];
      return gatherUnit(await readItems(table, periods.flatMap(keysOf)));
    },
    putProgress: (communeId, stored) => putProgress(table, communeId, stored),
    async findProgress(months) {
      const found = await readItems(table, months.map(progressKey));
      return found.map(readProgress);
    },
    readCounters: (communeId, months) =>
      gatherCounters(
        queryItems(table, monthsRange(communeId, months), { attributes: [tableKeys.sort, 'counter', 'sum'] }),
      ),
    markClosed: (month, closedAt) => putClosedAt(table, closedKey(month), closedAt),
  };
}

function putProgress(table: Table, communeId: string, { sum, progress }: StoredProgress) {
  const key = progressKey({ communeId, period: progress.period });
  return putItem(
    table,
    { ...keyItem(key), sum: number(sum), progress: binary(pack(progress)) },
    {
      condition: 'attribute_not_exists(#sum) OR #sum < :sum',
      names: { '#sum': 'sum' },
      values: { ':sum': number(sum) },
    },
  );
}

/** The set of ids stands beside the list because a condition cannot look into the acts of a list. */
function append(act: MonthAct): Expression {
  return {
    update: 'SET #acts = list_append(if_not_exists(#acts, :none), :acts) ADD #ids :ids, #counter :one',
    condition: 'attribute_not_exists(#ids) OR NOT contains(#ids, :id)',
    names: { '#acts': 'acts', '#ids': 'actIds', '#counter': 'counter' },
    values: {
      ':none': list([]),
      ':acts': list([text(JSON.stringify(act))]),
      ':ids': textSet([act.id]),
      ':id': text(act.id),
      ':one': number(1),
    },
  };
}
