import type { SummaryVersion } from '../../shared/domain/summary.ts';
import type { SummaryStore } from '../../shared/ports.ts';
import { type Stored, stored } from './stored.ts';
import { around, type Tick } from './tick.ts';

export interface SummaryState {
  closing: Map<string, string>;
  announced: Map<string, number>;
  /** District → period → version number → version. */
  versions: Map<string, Map<string, Map<number, Stored<SummaryVersion>>>>;
}

export const newSummaryState = (): SummaryState => ({ closing: new Map(), announced: new Map(), versions: new Map() });

export function fakeSummaryStore(state: SummaryState = newSummaryState(), tick?: Tick): SummaryStore {
  const step = around(tick);
  return {
    markClosing: (districtId, period, closedAt) =>
      step('summaries.markClosing', () => {
        const name = `${districtId} ${period}`;
        const agreed = state.closing.get(name) ?? closedAt;
        state.closing.set(name, agreed);
        return agreed;
      }),
    closedAt: (districtId, period) => step('summaries.closedAt', () => state.closing.get(`${districtId} ${period}`)),
    latest: (districtId, period) => step('summaries.latest', () => newestFirst(state, districtId, period)[0]),
    version: (districtId, period, version) =>
      step('summaries.version', () => state.versions.get(districtId)?.get(period)?.get(version)?.copy()),
    asOf: (districtId, period, instant) =>
      step('summaries.asOf', () =>
        newestFirst(state, districtId, period).find(
          ({ publishedAt }) => Date.parse(publishedAt) <= Date.parse(instant),
        ),
      ),
    putVersion: (summary) =>
      step('summaries.putVersion', () => {
        const versions = versionsOf(state, summary.content);
        if (versions.has(summary.version)) return 'refused';
        versions.set(summary.version, stored(summary));
        return 'written';
      }),
    announced: (districtId, period) =>
      step('summaries.announced', () => state.announced.get(`${districtId} ${period}`) ?? 0),
    markAnnounced: (districtId, period, version) =>
      step('summaries.markAnnounced', () => {
        const name = `${districtId} ${period}`;
        state.announced.set(name, Math.max(version, state.announced.get(name) ?? version));
      }),
    list: (districtId) => step('summaries.list', () => list(state, districtId)),
  };
}

function versionsOf(state: SummaryState, { districtId, period }: { districtId: string; period: string }) {
  const periods = state.versions.get(districtId) ?? new Map<string, Map<number, Stored<SummaryVersion>>>();
  state.versions.set(districtId, periods);
  const versions = periods.get(period) ?? new Map<number, Stored<SummaryVersion>>();
  periods.set(period, versions);
  return versions;
}

function newestFirst(state: SummaryState, districtId: string, period: string): SummaryVersion[] {
  const versions = [...(state.versions.get(districtId)?.get(period) ?? [])].toSorted(([a], [b]) => b - a);
  return versions.map(([, summary]) => summary.copy());
}

function list(state: SummaryState, districtId: string) {
  return [...(state.versions.get(districtId)?.keys() ?? [])].toSorted().flatMap((period) => {
    const [newest] = newestFirst(state, districtId, period);
    return newest ? [{ period, version: newest.version, publishedAt: newest.publishedAt }] : [];
  });
}
