import type { ActsView } from '../../../shared/api/act-contracts.ts';

type Listed = ActsView['acts'][number];

const kinds = ['launch-confirm', 'turn-out', 'propaganda', 'task-done'] as const;

export type ToldAct = Extract<Listed['act'], { kind: (typeof kinds)[number] }>;

/** Something that this account told for its unit. */
export interface Told {
  act: ToldAct;
  /** Of the month that it was recorded in, which takes it back. */
  period: string;
  state: Listed['state'];
  file: string | null;
}

/** What was told for the drive in one month or more, newest first. */
export function toldIn(views: readonly Pick<ActsView, 'period' | 'acts'>[]): Told[] {
  return views
    .flatMap(({ period, acts }) =>
      acts.flatMap(({ act, state, links }) => (isTold(act) ? [{ act, period, state, file: links.file }] : [])),
    )
    .toSorted((one, other) => other.act.at.localeCompare(one.act.at));
}

const isTold = (act: Listed['act']): act is ToldAct => kinds.some((kind) => kind === act.kind);
