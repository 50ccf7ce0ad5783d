import { keyOfAct } from '../../../shared/domain/acts/act-id.ts';
import { shiftLabel } from '../../../shared/domain/period.ts';
import { monthActOf, type MonthAct } from '../../../shared/domain/month-act.ts';
import { keepAct } from '../../../shared/steps/kept-acts.ts';
import { createFindTicket } from '../../../shared/steps/find-ticket.ts';
import { createJudgeUpload } from '../../../shared/steps/judge-upload.ts';
import type { IngestUpload } from '../../../shared/steps/ingest-upload.ts';
import { orderOf, type ObjectVersion } from '../../../shared/domain/slot.ts';
import { uploadIdOf } from '../../../shared/domain/upload-id.ts';
import type { StoredMonth, StoredProgress } from '../../../shared/ports.ts';
import type { Ports } from '../../fakes/cloud.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { readSmallFile } from '../../fixtures/small/report-file.ts';
import { retreatFrom } from './acts.ts';
import { crossingTheClose, letIn, type Happening, type Scenario } from './scenario.ts';
import type { Mutation, Process } from './world.ts';

const reading = (change: (month: StoredMonth) => StoredMonth): Mutation => ({
  process: ({ ports, now }) => ({
    now,
    ports: {
      ...ports,
      months: { ...ports.months, readMonth: async (...asked) => change(await ports.months.readMonth(...asked)) },
    },
  }),
});

/** Neighbouring designs of ingest, each of which loses or keeps a wrong figure somewhere. */
export const mutations: Record<string, Mutation> = {
  'the head’s counter left out of the sum': reading((month) => ({ ...month, head: { ...month.head, counter: 0 } })),
  'the counter of one slot left out of the sum': reading((month) => ({
    ...month,
    slots: month.slots.map((slot) => (slot.unitId === 'van-phong' ? { ...slot, counter: 0 } : slot)),
  })),
  'last month’s sum left out of the sum': reading((month) => ({
    ...month,
    previous: month.previous && { ...month.previous, sum: 0 },
  })),
  'later months left alone after a refused write': { process: stopAtRefusal },
  'the clock read before the write': {
    process: ({ ports, now }) => {
      const atStart = now();
      return { ports, now: () => atStart };
    },
  },
  'a closed month left alone': {
    ...reading((month) => ({ ...month, closedAt: undefined })),
    among: crossingTheClose,
  },
  'acts taken in the order in which they arrive': reading((month) => ({
    ...month,
    head: { ...month.head, acts: timesInOrder(month.head.acts) },
  })),
  'what was done for the drive forgotten from month to month': {
    ...reading(({ previous, ...month }) => ({ ...month, previous: previous && withoutDrive(previous) })),
  },
  'a voucher that an earlier month has added once more': {
    ...reading(({ previous, ...month }) => ({ ...month, previous: previous && withoutBooked(previous) })),
    among: recordedTwice,
  },
  'what was done for the drive never taken back': {
    ...reading((month) => ({ ...month, head: { ...month.head, acts: month.head.acts.filter(isNoRetreat) } })),
    among: driving,
  },
  'an act filed before it has taken effect': {
    record: (record, ports) => async (act) => {
      await ports.acts.put(await keepAct(ports, act));
      return record(act);
    },
    among: whereTheSweepEndsIt,
  },
  'a head that is written before the bucket': {
    record: (record, ports) => async (act) => {
      const effect = monthActOf(act);
      if (effect) await ports.months.appendAct(act, effect);
      return record(act);
    },
    among: whereTheSweepEndsIt,
  },
  'tickets that are read from the table': { process: ticketsInTheTable, among: letIn },
  'the ledger written first': { ingest: (ingest, ports) => (object) => ledgerFirst(ingest, ports, object) },
};

/** The acts in their order of arrival, with times that say so. */
function timesInOrder(acts: MonthAct[]): MonthAct[] {
  const times = acts.map(({ at }) => at).toSorted();
  return acts.map((act, index) => ({ ...act, at: times[index] ?? act.at }));
}

function withoutDrive({ sum, progress: { drive: _forgotten, ...progress } }: StoredProgress): StoredProgress {
  return { sum, progress };
}

function withoutBooked({ sum, progress }: StoredProgress): StoredProgress {
  const { booked: _forgotten, ...drive } = progress.drive ?? {};
  return { sum, progress: { ...progress, drive } };
}

/** Each voucher and item of a month is recorded in the next one too, a second later: as by somebody who did not know. */
function recordedTwice(scenario: Scenario): Scenario {
  const again = scenario.happenings.flatMap((happening): Happening[] => {
    if (happening.what !== 'act' || !/^(pledge|receipt|propaganda)-/.test(happening.act.id)) return [];
    const period = shiftLabel(happening.act.period, 1);
    return period > '2024-03' ? [] : [{ ...happening, act: { ...happening.act, period } }];
  });
  const happenings = [...scenario.happenings, ...again];
  return { ...scenario, happenings: happenings.toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
}

const idOfDrive = /^(launch|task-done|propaganda|publish-news|nominate|council-decision|pledge|receipt)-/;
const isNoRetreat = (act: MonthAct): boolean => {
  if (act.kind === 'withdraw') return !idOfDrive.test(act.actId);
  return act.kind !== 'withdraw-nomination' && act.kind !== 'withdraw-decision';
};

/** Only files and what is done for the drive, each deed taken back after a second. */
function driving(scenario: Scenario): Scenario {
  const happenings = scenario.happenings.flatMap((happening): Happening[] => {
    if (happening.what !== 'act') return [happening];
    return idOfDrive.test(happening.act.id) ? [happening, retreatFrom(happening)] : [];
  });
  return { ...scenario, happenings: happenings.toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
}

/** Processes die, and of deeds that nobody asks for again only the sweep at the end can take care. */
function whereTheSweepEndsIt(scenario: Scenario): Scenario {
  const abandoned = (happening: Happening): Happening =>
    happening.what === 'act' ? { ...happening, abandoned: true } : happening;
  return {
    ...scenario,
    deaths: 15,
    closes: true,
    eventsGetLost: true,
    happenings: scenario.happenings.map(abandoned),
  };
}

/** Of the tickets in the bucket only those that the table knows are seen. */
function ticketsInTheTable({ ports, now }: Process): Process {
  const listVersions: typeof ports.objects.listVersions = async (prefix) => {
    const listed = await ports.objects.listVersions(prefix);
    const [, communeId = '', period = ''] = /^acts\/([^/]+)\/([^/]+)\/reopen-$/.exec(prefix) ?? [];
    if (communeId === '') return listed;
    const known = new Set((await ports.acts.find({ communeId, period })).map(keyOfAct));
    return listed.filter(({ key }) => known.has(key));
  };
  return { now, ports: { ...ports, objects: { ...ports.objects, listVersions } } };
}

/** After a refusal the clock says that no later month is open, and so none is made anew. */
function stopAtRefusal({ ports, now }: Process): Process {
  let refused = false;
  const putProgress: typeof ports.months.putProgress = async (...made) => {
    const written = await ports.months.putProgress(...made);
    refused ||= written === 'refused';
    return written;
  };
  return {
    ports: { ...ports, months: { ...ports.months, putProgress } },
    now: () => (refused ? new Date('2024-01-01T00:00:00Z') : now()),
  };
}

async function ledgerFirst(ingest: IngestUpload, ports: Ports, object: ObjectVersion): ReturnType<IngestUpload> {
  if (!(await ports.ledger.has(object))) {
    const stored = await ports.objects.get(object, 1000);
    if (stored) {
      const judgement = await createJudgeUpload({
        given: smallGiven,
        read: readSmallFile,
        findTicket: createFindTicket(ports),
      })(stored);
      await ports.ledger.put({
        ...stored,
        ...judgement,
        uploadId: uploadIdOf(stored),
        order: orderOf(stored),
        receivedAt: stored.lastModified,
        sha256: '',
      });
    }
  }
  return ingest(object, { mayBeRepeat: false });
}
