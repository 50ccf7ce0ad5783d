import * as z from 'zod/mini';
import { ranks, type CouncilVote } from '../acts/commendation.ts';
import { inOrder, lastOfEach, lastStanding, takenBackIn } from '../acts/standing.ts';
import { labelSchema } from '../calendar/labels.ts';
import { distinctGroups, groupNominees } from '../commendation/group-nominees.ts';
import type { MonthAct } from '../month-act.ts';
import { idSchema } from '../unit.ts';
import type { CarryPart } from './carry.ts';

const rank = z.enum(ranks);
const count = z.int();
const chosen = { commune: count, district: count };
const round = { round: z.exactOptional(labelSchema) };

/**
 * What a month's head keeps of the acts: whom a nomination is of by a hash (and of a person the unit, absent in what was
 * stored before it was kept), votes by how many were chosen.
 */
export const commendationHeads = {
  nominate: { kind: z.literal('nominate'), rank, about: z.string(), place: z.exactOptional(idSchema) },
  'withdraw-nomination': { kind: z.literal('withdraw-nomination'), nomination: z.string() },
  'council-decision': { kind: z.literal('council-decision'), ...round, ...chosen },
  'withdraw-decision': { kind: z.literal('withdraw-decision'), decision: z.string() },
} as const;

export const commendedState = {
  /** Month in which it was made → rank → who is nominated, each by the parts of the ids of the nominations that stand. */
  nominated: z.exactOptional(z.record(z.string(), z.partialRecord(rank, z.array(z.string())))),
  /** Round → when the council last decided on it, in which month, and how many it chose for which rank. */
  decided: z.exactOptional(z.record(z.string(), z.object({ at: z.string(), in: z.string(), ...chosen }))),
};

export const commendedFigures = [
  'nominatedCommune',
  'nominatedDistrict',
  'nominatedProvince',
  'nominatedState',
  'decided',
  'chosenCommune',
  'chosenDistrict',
] as const;

/** How many a decision chose for which of the ranks that it may choose for. */
export function chosenIn({ decisions }: { decisions: readonly Pick<CouncilVote, 'chosen' | 'rank'>[] }) {
  const of = (wanted: string): number => decisions.filter((vote) => vote.chosen && vote.rank === wanted).length;
  return { commune: of('commune'), district: of('district') };
}

type Nominated = Record<string, Partial<Record<z.infer<typeof rank>, string[]>>>;
type Decided = Record<string, { at: string; in: string; commune: number; district: number }>;

/**
 * What is done when the month has locked, as of the drive's last one, is kept and shown by who is asked, and changes no
 * month. A nomination is taken back in the month in which that is done: a closed one stays as it was. A decision that
 * was entered by mistake never was one: it is taken back where it stands, at any time.
 */
export const carryCommended: CarryPart<'nominated' | 'decided'> = (before, { rules: { period }, allActs }) => {
  const acts = inOrder(allActs).filter(({ at, kind }) => at < period.locksAt || kind === 'withdraw-decision');
  const gone = new Set(Array.from(takenBackIn(acts), slugOf));
  const all = { ...before.nominated, [period.label]: nominatedIn(acts) };
  return { nominated: without(all, gone), decided: decidedBy(before.decided ?? {}, acts, period.label) };
};

const none: ReadonlySet<string> = new Set();
const subjectIn = ({ about, place = '' }: { about: string; place?: string }): string => `${about} ${place}`;

/** Of several of the same person's the last; whom two have nominated for a rank is nominated once. */
function nominatedIn(acts: readonly MonthAct[]): Nominated[string] {
  const nominations = acts.filter((act) => act.kind === 'nominate');
  const standing = lastStanding(nominations, { subjectOf: (act) => `${subjectIn(act)} ${act.by}`, gone: none });
  const byRank: Nominated[string] = {};
  for (const group of groupNominees(standing, ({ about, place = '' }) => ({ about, place })))
    for (const { rank: of } of group.slice(0, 1)) (byRank[of] ??= []).push(joined(group.map(({ id }) => slugOf(id))));
  return byRank;
}

function without(nominated: Nominated, gone: ReadonlySet<string>): Nominated {
  const left: Nominated = {};
  for (const [label, byRank] of Object.entries(nominated)) {
    for (const each of ranks) {
      const groups = (byRank[each] ?? []).map((own) => own.split(' ').filter((slug) => !gone.has(slug)));
      const nominees = distinctGroups(groups).map(joined).toSorted();
      if (nominees.length > 0) left[label] = { ...left[label], [each]: nominees };
    }
  }
  return left;
}

const joined = (slugs: readonly string[]): string => slugs.toSorted().join(' ');

/** Of those on one round the last counts, in whichever month it is recorded, and none once that is taken back. */
function decidedBy(before: Decided, acts: readonly MonthAct[], label: string): Decided {
  const gone = takenBackIn(acts);
  const decisions = acts.filter((act) => act.kind === 'council-decision');
  const last = lastOfEach(decisions, ({ round: of = label }) => [of]);
  const decided = new Map(Object.entries(before));
  for (const { id, at, commune, district, round: of = label } of decisions) {
    if (last.get(of) !== id || (decided.get(of)?.at ?? '') > at) continue;
    if (gone.has(id)) decided.delete(of);
    else decided.set(of, { at, in: label, commune, district });
  }
  return Object.fromEntries(decided);
}

/** As files are named by it: twelve digits tell a commune's nominations apart, and no name can be read off them. */
function slugOf(id: string): string {
  return id.slice('nominate-'.length, 'nominate-'.length + 12);
}
