import type {
  ActStore,
  ChainEnds,
  EventBus,
  Ledger,
  MonthStore,
  ObjectStore,
  SummaryStore,
} from '../../shared/ports.ts';
import { type ActState, fakeActStore, newActState } from './act-store.ts';
import { type EndState, fakeChainEnds } from './chain-ends.ts';
import { type BusState, fakeEventBus, newBusState } from './event-bus.ts';
import { fakeLedger, type LedgerState, newLedgerState } from './ledger.ts';
import { currentOrder, fakeMonthStore, type MonthState, newMonthState } from './month-store.ts';
import { fakeObjectStore, newObjectState, type ObjectState } from './object-store.ts';
import { fakeSummaryStore, newSummaryState, type SummaryState } from './summary-store.ts';
import type { Tick } from './tick.ts';

export interface Ports {
  months: MonthStore;
  acts: ActStore;
  ledger: Ledger;
  summaries: SummaryStore;
  objects: ObjectStore;
  bus: EventBus;
  ends: ChainEnds;
}

/** What outlives every process: table, bucket and bus. Each process connects with a tick of its own, or with none. */
export interface FakeCloud {
  months: MonthState;
  acts: ActState;
  ledger: LedgerState;
  summaries: SummaryState;
  objects: ObjectState;
  bus: BusState;
  ends: EndState;
  connect: (tick?: Tick) => Ports;
}

export function fakeCloud(now?: () => Date): FakeCloud {
  const months = newMonthState();
  const acts = newActState();
  const ledger = newLedgerState((slot) => currentOrder(months, slot));
  const summaries = newSummaryState();
  const objects = newObjectState(now);
  const bus = newBusState();
  const ends: EndState = new Map();
  const connect = (tick?: Tick): Ports => ({
    months: fakeMonthStore(months, tick),
    acts: fakeActStore(acts, tick),
    ledger: fakeLedger(ledger, tick),
    summaries: fakeSummaryStore(summaries, tick),
    objects: fakeObjectStore(objects, tick),
    bus: fakeEventBus(bus, tick),
    ends: fakeChainEnds(ends, tick),
  });
  return { months, acts, ledger, summaries, objects, bus, ends, connect };
}
