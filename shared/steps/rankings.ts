import * as z from 'zod/mini';
import { gatherFigures, type DraftFigures, type TargetOf } from '../domain/commendation/gather-figures.ts';
import {
  keyOfRanking,
  makeRanking,
  rankingSchema,
  type MadeRanking,
  type Ranking,
} from '../domain/commendation/ranking.ts';
import type { Rubric } from '../domain/commendation/rubric.ts';
import type { RawFigure, UnitFigures } from '../domain/commendation/unit-figures.ts';
import { monthOf, type CommuneContext } from '../domain/explain/commune-context.ts';
import type { DraftPart, Part } from '../domain/explain/explanation.ts';
import type { MonthRules } from '../domain/rules.ts';
import type { SummaryVersion } from '../domain/summary.ts';
import { sha256 } from '../domain/upload-id.ts';
import type { ObjectStore } from '../ports.ts';
import { BrokenLink, readDetail } from './chain-store.ts';
import { findSources } from './find-sources.ts';
import { loadChain, type LoadDeps } from './load-commune.ts';

export interface KeepRankingDeps extends LoadDeps {
  objects: LoadDeps['objects'] & Pick<ObjectStore, 'putOnce'>;
}

interface Month {
  communeId: string;
  period: string;
}

/** Ranks a commune's units on a version, from that version's own chain, and keeps what was found. */
export async function keepRanking(
  deps: KeepRankingDeps,
  { communeId, published }: { communeId: string; published: SummaryVersion },
  { rubric, targetsOf }: { rubric: Rubric; targetsOf: (rules: MonthRules) => TargetOf },
): Promise<MadeRanking> {
  const detail = await readDetail(deps, published);
  const { period } = published.content;
  const ref = detail.communes.find((each) => each.communeId === communeId);
  if (!ref) throw new Error(`version ${published.version} of ${period} has no ${communeId}`);
  const version = { detail, closedAt: published.closedAt };
  const context = await loadChain(deps, version, { ref, path: 'toDate/' });
  const drafts = gatherFigures(context, { rubric, targetOf: targetsOf(monthOf(context).rules) });
  const of = { communeId, period, version: published.version, summary: published.hash, month: ref.month };
  const made = makeRanking(of, await withSources(deps, context, drafts), rubric);
  const key = keyOfRanking(of, made.name);
  await deps.objects.putOnce(key, new TextEncoder().encode(made.body), 'application/json');
  return made;
}

/** One look into the ledger for all parts together. */
async function withSources(
  { ledger }: Pick<LoadDeps, 'ledger'>,
  context: CommuneContext,
  drafts: readonly DraftFigures[],
): Promise<UnitFigures<Part>[]> {
  const all = drafts.flatMap(({ households, figures }) => [
    ...households.from,
    ...Array.from(figures.values(), ({ from }) => from).flat(),
  ]);
  const found = await findSources(ledger, context, all);
  const parts = new Map(all.map((draft, index) => [draft, found[index]]));
  const looked = ({ from, ...raw }: RawFigure<DraftPart>): RawFigure<Part> => ({
    ...raw,
    from: from.flatMap((draft) => parts.get(draft) ?? []),
  });
  return drafts.map((unit) => ({
    ...unit,
    households: looked(unit.households),
    figures: new Map(Array.from(unit.figures, ([id, raw]) => [id, looked(raw)] as const)),
  }));
}

/** Undefined where none lies under the name. @throws BrokenLink where it is not what its name says */
export async function readRanking(
  { objects }: { objects: Pick<ObjectStore, 'read'> },
  month: Month,
  name: string,
): Promise<Ranking | undefined> {
  const key = keyOfRanking(month, name);
  const bytes = await objects.read(key);
  if (!bytes) return undefined;
  if (sha256(bytes) !== name) throw new BrokenLink(key, 'is not what its name says');
  return z.parse(rankingSchema, JSON.parse(new TextDecoder().decode(bytes)));
}
