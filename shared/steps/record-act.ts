import type { AppEvent } from '../../events/define-event.ts';
import { reportReturned, type ReportReturned } from '../../events/report-returned.v1.ts';
import { keyOfAct } from '../domain/acts/act-id.ts';
import type { Act, ActOf } from '../domain/acts/act.ts';
import { monthActOf } from '../domain/month-act.ts';
import type { ActStore, EventBus, MonthStore, ObjectStore } from '../ports.ts';
import { keepAct, readKeptActs, type KeptActsDeps } from './kept-acts.ts';
import type { ReconcileCommune } from './reconcile-commune.ts';

export interface NoteActDeps {
  objects: Pick<ObjectStore, 'listVersions' | 'get' | 'putOnce'>;
  acts: Pick<ActStore, 'put'>;
}

export interface TakeEffectDeps {
  months: Pick<MonthStore, 'appendAct'>;
  acts: Pick<ActStore, 'put'>;
  reconcile: ReconcileCommune;
  bus: EventBus;
}

export type RecordAct = (act: Act) => Promise<Act>;

/**
 * Records an act: bucket → head → progress → event → table, each safe to repeat for ever. The bucket comes first, so that the
 * table can be rebuilt from it; the act's own item comes last, so that one that is there has taken effect, and one that is
 * not is taken up by the daily sweep.
 */
export function createRecordAct(deps: NoteActDeps & TakeEffectDeps): RecordAct {
  return async (act) => {
    const kept = await keepAct(deps, act);
    await takeEffect(deps, kept);
    return kept;
  };
}

/** Records an act on which no figure and no state depends. */
export function createNoteAct(deps: NoteActDeps): RecordAct {
  return async (act) => {
    const kept = await keepAct(deps, act);
    await deps.acts.put(kept);
    return kept;
  };
}

export type RepairActs = (communeId: string, prefix: string) => Promise<Act[]>;

/** Takes up what the bucket has of a commune under a prefix and the table lacks: whoever was recording it died. Gives them. */
export function createRepairActs(
  deps: KeptActsDeps & TakeEffectDeps & { acts: ActStore; isPossible: (act: Act) => boolean },
): RepairActs {
  return async (communeId, prefix) => {
    const listed = await deps.objects.listVersions(prefix);
    if (listed.length === 0) return [];
    const known = new Set((await deps.acts.findKeys(communeId)).map(keyOfAct));
    if (listed.every(({ key }) => known.has(key))) return [];
    const left = await readKeptActs(deps, prefix, ({ key }) => !known.has(key));
    const possible = left.filter(deps.isPossible);
    for (const act of possible) await takeEffect(deps, act);
    return possible;
  };
}

async function takeEffect(deps: TakeEffectDeps, act: Act): Promise<void> {
  const { communeId, period } = act;
  const effect = monthActOf(act);
  if (effect) {
    await deps.months.appendAct({ communeId, period }, effect);
    // Also where the head had it already: whoever appended it may have died before this.
    await deps.reconcile(communeId, { period });
  }
  if (act.kind === 'return') await deps.bus.publish([eventOf(act)]);
  await deps.acts.put(act);
}

function eventOf({ id, at, communeId, period, unitId, uploadId }: ActOf<'return'>): AppEvent {
  const detail: ReportReturned = { communeId, period, unitId, uploadId, actId: id, returnedAt: at };
  const { name, version } = reportReturned;
  return { name, body: { id: `${name}:${id}`, version, detail } };
}
