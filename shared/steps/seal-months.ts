import { makeMonthNode, nameOfProgress } from '../domain/chain/make-node.ts';
import type { CommuneRef } from '../domain/chain/summary-detail.ts';
import { shiftLabel } from '../domain/period.ts';
import type { MonthProgress } from '../domain/progress.ts';
import { communeTexts } from '../domain/restate/commune-texts.ts';
import { versionsIn, type Given } from '../domain/rules.ts';
import type { CommuneMonth } from '../domain/summarize.ts';
import type { MonthStore, SummaryStore } from '../ports.ts';
import { keepNode, readDetail, type KeepChainDeps, type ReadChainDeps } from './chain-store.ts';
import { inGroups } from './in-groups.ts';
import { mustHaveRules } from './must-have-rules.ts';

export interface SealDeps {
  given: Given;
  months: Pick<MonthStore, 'readMonth'>;
  summaries: Pick<SummaryStore, 'latest'>;
  objects: KeepChainDeps['objects'] & ReadChainDeps['objects'];
}

/** A commune's month as a version rests on it. */
export interface SealedMonth extends CommuneMonth {
  ref: CommuneRef;
}

/** What the newest version of a month rests on. */
export interface PublishedMonth {
  version: number;
  refs: Map<string, CommuneRef>;
}

interface Sealing extends SealDeps {
  /** Asked for once a month, however many communes there are. */
  published: (period: string) => Promise<PublishedMonth | undefined>;
}

/** The newest version of each month of a district, each read once. */
export function createPublished(deps: Pick<SealDeps, 'summaries' | 'objects'>, districtId: string) {
  const known = new Map<string, Promise<PublishedMonth | undefined>>();
  return (period: string): Promise<PublishedMonth | undefined> => {
    const asked = known.get(period) ?? readPublished(deps, districtId, period);
    known.set(period, asked);
    return asked;
  };
}

async function readPublished(
  deps: Pick<SealDeps, 'summaries' | 'objects'>,
  districtId: string,
  period: string,
): Promise<PublishedMonth | undefined> {
  const latest = await deps.summaries.latest(districtId, period);
  if (!latest) return undefined;
  const { communes } = await readDetail(deps, latest);
  return { version: latest.version, refs: new Map(communes.map((ref) => [ref.communeId, ref])) };
}

const atOnce = 20;

/**
 * Makes of the months as they were found those that a version can rest on: from slots, acts and the node of the month
 * before, and keeps them. What is as the newest version has it is kept already.
 */
export function sealMonths(sealing: Sealing, found: CommuneMonth[]): Promise<SealedMonth[]> {
  return inGroups(found, atOnce, async (month) => {
    const { communeId, period } = month.progress;
    const ref = (await sealing.published(period))?.refs.get(communeId);
    const previous = month.previous ? nameOfProgress(month.previous) : null;
    if (ref && ref.previous === previous && ref.progress === nameOfProgress(month.progress)) return { ...month, ref };
    return seal(sealing, communeId, period);
  });
}

async function seal(sealing: Sealing, communeId: string, period: string): Promise<SealedMonth> {
  const last = shiftLabel(period, -1);
  const stored = await sealing.months.readMonth(communeId, { period, previous: last });
  const rules = mustHaveRules(sealing.given, { communeId, period, versions: versionsIn(stored.head.acts) });
  const isFirst = period <= rules.campaign.firstPeriod;
  const previous = isFirst
    ? undefined
    : await nodeBefore(sealing, { communeId, period: last }, stored.previous?.progress);
  const made = makeMonthNode({ rules, previous, slots: stored.slots, acts: stored.head.acts });
  await keepNode(sealing, made);
  const { progress, texts } = made.node;
  return {
    rules,
    progress,
    previous: previous?.progress,
    ref: {
      communeId,
      month: made.name,
      progress: nameOfProgress(progress),
      previous: previous ? nameOfProgress(previous.progress) : null,
      texts: communeTexts(rules, texts),
    },
  };
}

/** The node of the month before: the one that its newest version has, while that still says what is stored, or one made anew. */
async function nodeBefore(
  sealing: Sealing,
  { communeId, period }: { communeId: string; period: string },
  stored: MonthProgress | undefined,
): Promise<{ progress: MonthProgress; name: string }> {
  const ref = (await sealing.published(period))?.refs.get(communeId);
  if (stored && ref?.progress === nameOfProgress(stored)) return { progress: stored, name: ref.month };
  const sealed = await seal(sealing, communeId, period);
  return { progress: sealed.progress, name: sealed.ref.month };
}
