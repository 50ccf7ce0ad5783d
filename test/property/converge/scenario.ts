import fc from 'fast-check';
import type { FileContent } from '../../fixtures/small/report-file.ts';
import { acts, returnOf, type Deed } from './acts.ts';
import { commune, instant, iso, periods, theDates } from './instants.ts';

/** Something that happens at an instant: a file arrives, an officer acts, the schedule fires. */
export type Happening =
  | {
      at: string;
      what: 'file';
      key: string;
      lastModified: string;
      content: FileContent;
      deliveries: number;
      afterSweep?: boolean;
    }
  | Deed
  | { at: string; what: 'close' };

/** A stretch of three months, and the choices by which its processes are interleaved and killed. */
export interface Scenario {
  happenings: Happening[];
  choices: number[];
  deaths: number;
  /** Whether months are closed at all: a close sweeps the bucket, and so repairs much that must also be right without it. */
  closes: boolean;
  /** Some events are never delivered, and the daily sweep finds what they spoke of; else nothing but deliveries and closes repairs. */
  eventsGetLost: boolean;
  /** The one month that closes are about; all where it is absent. */
  only?: string;
}

const file = fc
  .record({
    commune,
    period: fc.constantFrom(...periods),
    unit: fc.constantFrom('xom-1', 'xom-2', 'van-phong', 'xom-9'),
    name: fc.constantFrom('a', 'b'),
    content: fc.oneof({ weight: 4, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.constant('bad' as const) }),
    deliveries: fc.constantFrom(1, 1, 2, 2, 3, 0),
    // A store dates an object by when its upload began; it is seen when the upload ends.
    uploadSeconds: fc.constantFrom(0, 0, 10, 60),
  })
  .chain(({ uploadSeconds, ...made }) =>
    instant(made.period).map((began) => fileThatArrives({ ...made, began, seen: began + uploadSeconds * 1000 })),
  );

function fileThatArrives(made: {
  commune: string;
  period: string;
  unit: string;
  name: string;
  content: FileContent;
  deliveries: number;
  /** Not seen before a close has listed both communes' files and acts. */
  afterSweep?: boolean;
  began: number;
  seen: number;
}): Happening {
  const { commune: communeId, period, unit, name, content, deliveries } = made;
  const key = `reports/${communeId}/${period}/${unit}/${name}.xlsx`;
  return { at: iso(made.seen), what: 'file', key, lastModified: iso(made.began), content, deliveries };
}

/** The schedule fires around each month's lock and once more, twice at a time now and then. */
const closes = fc
  .tuple(
    ...periods.map((period) =>
      fc
        .array(fc.integer({ min: -2, max: 10 }), { maxLength: 2 })
        .map((offsets) => [...offsets, 5].map((seconds) => closeAt(period, seconds))),
    ),
  )
  .map((each) => each.flat());

const returns = fc.array(fc.record({ which: fc.nat(9), seconds: fc.integer({ min: 0, max: 20 }) }), { maxLength: 2 });

function returnsOf(files: Happening[], chosen: { which: number; seconds: number }[]): Deed[] {
  const arrivals = files.toSorted(byTime).flatMap((happening) => (happening.what === 'file' ? [happening] : []));
  return chosen.flatMap(({ which, seconds }) => {
    const key = arrivals[which % arrivals.length]?.key;
    const first = arrivals.find((arrival) => arrival.key === key);
    return first ? returnOf(first, seconds) : [];
  });
}

const byTime = (a: Happening, b: Happening): number => (a.at < b.at ? -1 : 1);

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  happenings: fc
    .tuple(fc.array(file, { minLength: 2, maxLength: 10 }), acts, closes, returns)
    .map(([files, deeds, runs, chosen]) => [...files, ...deeds, ...runs, ...returnsOf(files, chosen)].toSorted(byTime)),
  choices: fc.array(fc.nat(9999), { minLength: 64, maxLength: 64 }),
  deaths: fc.constantFrom(0, 5, 15),
  closes: fc.boolean(),
  eventsGetLost: fc.boolean(),
});

/** What happens in a scenario: without closes, nothing that the schedule does. */
export function happeningsOf(scenario: Scenario): Happening[] {
  return scenario.happenings.filter((happening) => scenario.closes || happening.what !== 'close');
}

/** The same scenario with one close, of the last month, and every file seen only after that close has swept the bucket. */
export function crossingTheClose(scenario: Scenario): Scenario {
  const lock = Date.parse(theDates('2024-03').locksAt);
  const deeds = scenario.happenings.filter((happening) => happening.what === 'act');
  const arrivals = scenario.happenings.flatMap((happening) => (happening.what === 'file' ? [happening] : []));
  const crossing = arrivals.map((arrival, index) => ({
    ...arrival,
    at: iso(lock + 6000),
    lastModified: iso(lock - 60_000 + index * 1000),
    key: arrival.key.replace(/2024-../, '2024-03'),
    afterSweep: true,
  }));
  const close: Happening = { at: iso(lock + 5000), what: 'close' };
  return {
    ...scenario,
    closes: true,
    eventsGetLost: false,
    only: '2024-03',
    happenings: [...deeds, close, ...crossing],
  };
}

/** The same scenario with every file under a slot that was opened again, from a second after that was agreed to. */
export function letIn(scenario: Scenario): Scenario {
  const deeds = scenario.happenings.flatMap((happening) => (happening.what === 'act' ? [happening] : []));
  const request = deeds.find(({ act }) => act.kind === 'reopen-request')?.act;
  const approval = deeds.find(({ act }) => act.kind === 'reopen-approve' && act.requestId === request?.id);
  if (request?.kind !== 'reopen-request' || !approval) return scenario;
  const began = Date.parse(approval.at);
  const happenings = scenario.happenings.map((happening, index) => {
    if (happening.what !== 'file') return happening;
    const at = iso(began + (index + 1) * 1000);
    const key = `reports/${request.communeId}/${request.period}/${request.unitId}/${index}.xlsx`;
    return { ...happening, key, at, lastModified: at };
  });
  return { ...scenario, deaths: 15, happenings: happenings.toSorted(byTime) };
}

function closeAt(period: string, seconds: number): Happening {
  return { at: iso(Date.parse(theDates(period).locksAt) + seconds * 1000), what: 'close' };
}
