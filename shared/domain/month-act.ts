import * as z from 'zod/mini';
import type { Act } from './acts/act.ts';
import { bookedAs } from './acts/act-id.ts';
import { ruleOfId } from './acts/kinds.ts';
import { toldOf } from './commendation/nomination.ts';
import { chosenIn, commendationHeads } from './drive/commended.ts';
import { isBooked } from './drive/booked.ts';
import { taskHeads } from './drive/done-tasks.ts';
import { launchHeads } from './drive/launch.ts';
import { moneyHeads } from './drive/money.ts';
import { turnOutHeads } from './drive/turn-outs.ts';
import { newsHeads } from './drive/news-of-month.ts';
import { propagandaHeads } from './drive/propaganda.ts';
import { comparable } from './text.ts';
import { idSchema } from './unit.ts';
import { sha256 } from './upload-id.ts';

const common = { id: z.string(), at: z.string(), by: z.string() };

/**
 * Of an act only what a month's figures and states depend on, without what people wrote: these stand in the month's
 * head, which every report's ingestion reads. The whole acts are kept apart.
 */
export const monthActSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('confirm'), basis: z.string() }),
  z.object({ ...common, kind: z.literal('return'), unitId: idSchema, uploadId: z.string(), receivedAt: z.string() }),
  z.object({ ...common, kind: z.literal('excuse'), unitId: idSchema }),
  z.object({ ...common, kind: z.literal('withdraw'), actId: z.string() }),
  z.object({ ...common, kind: z.literal('use-rules'), pack: z.string(), register: z.string() }),
  z.object({ ...common, ...launchHeads.launch }),
  z.object({ ...common, ...launchHeads['launch-confirm'] }),
  z.object({ ...common, ...turnOutHeads['turn-out'] }),
  z.object({ ...common, ...turnOutHeads['turn-out-of-units'] }),
  z.object({ ...common, ...moneyHeads.pledge }),
  z.object({ ...common, ...moneyHeads.receipt }),
  z.object({ ...common, ...moneyHeads.spending }),
  z.object({ ...common, ...taskHeads['task-done'] }),
  z.object({ ...common, ...newsHeads['publish-news'] }),
  z.object({ ...common, ...propagandaHeads.propaganda }),
  z.object({ ...common, ...commendationHeads.nominate }),
  z.object({ ...common, ...commendationHeads['withdraw-nomination'] }),
  z.object({ ...common, ...commendationHeads['council-decision'] }),
  z.object({ ...common, ...commendationHeads['withdraw-decision'] }),
]);
export type MonthAct = z.infer<typeof monthActSchema>;

/** What a month keeps of an act; undefined where no figure or state depends on it. */
export function monthActOf(act: Act): MonthAct | undefined {
  if (act.kind === 'withdraw' && ruleOfId(act.actId)?.figures === 'none') return undefined;
  const read = monthActSchema.safeParse(inShort(act));
  return read.success ? read.data : undefined;
}

/** Words by their hash, votes by how many were chosen. */
function inShort(act: Act): unknown {
  if (act.kind === 'publish-news') return { ...act, title: sha256(comparable(act.title)) };
  if (isBooked(act)) return { ...act, about: bookedAs(act) };
  if (act.kind === 'nominate') {
    const { about, place } = toldOf(act);
    return { ...act, about: sha256(about), ...(place !== '' && { place }) };
  }
  return act.kind === 'council-decision' ? { ...act, ...chosenIn(act) } : act;
}
