import type { SummaryView } from '../../../shared/api/summary-view.ts';

export type Commune = SummaryView['communes'][number];
export type State = 'met' | 'not-met' | 'not-assessable';
export type Change = 'regressed' | 'newly-met';

export interface Cell {
  number: number;
  state: State;
  /** Its state was kept, because not all have reported. */
  waiting: boolean;
  /** Since last month. */
  change: Change | undefined;
}

export interface Row {
  commune: Commune;
  /** Of the reports that are owed, excused ones aside, those that are in; 0 to 100. */
  rate: number;
  cells: readonly Cell[];
}

/** By name, number of criteria met, share of reports, or the state of one criterion. */
export type SortKey = 'name' | 'met' | 'rate' | number;
export interface Sort {
  by: SortKey;
  down: boolean;
}

/** A row a commune, a cell a criterion, in the order of the summary. */
export function heatRows({ communes, criteria }: Pick<SummaryView, 'communes' | 'criteria'>): Row[] {
  return communes.map((commune) => ({
    commune,
    rate: commune.completeness.rate,
    cells: criteria.map(({ number }) => cellOf(commune, number)),
  }));
}

export function cellOf(commune: Commune, number: number): Cell {
  return {
    number,
    state: stateOf(commune, number),
    waiting: commune.waitingForUnits.includes(number),
    change: changeOf(commune, number),
  };
}

function stateOf({ met, notMet }: Commune, number: number): State {
  if (met.includes(number)) return 'met';
  return notMet.includes(number) ? 'not-met' : 'not-assessable';
}

function changeOf({ changes }: Commune, number: number): Change | undefined {
  const since = changes.find((change) => change.since === 'last-month');
  if (since?.regressed.includes(number)) return 'regressed';
  return since?.newlyMet.includes(number) ? 'newly-met' : undefined;
}

/** The other way round where it is sorted so already; names begin at A, everything else with what needs a look. */
export function nextSort(sort: Sort, by: SortKey): Sort {
  return { by, down: sort.by === by ? !sort.down : false };
}

/** Equal rows keep the order of their names. */
export function sortRows(rows: readonly Row[], { by, down }: Sort): Row[] {
  const named = rows.toSorted((one, other) => one.commune.name.localeCompare(other.commune.name, 'vi'));
  if (by === 'name') return down ? named.toReversed() : named;
  const side = down ? -1 : 1;
  return named.toSorted((one, other) => side * (weightOf(one, by) - weightOf(other, by)));
}

const weights: Record<State, number> = { 'not-met': 1, 'not-assessable': 2, met: 3 };

function weightOf({ commune, rate, cells }: Row, by: SortKey): number {
  if (by === 'met') return commune.criteriaMet;
  if (by === 'rate') return rate;
  const cell = cells.find(({ number }) => number === by);
  if (cell === undefined) return 0;
  return cell.change === 'regressed' ? 0 : weights[cell.state];
}
