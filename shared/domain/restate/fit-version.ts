import type { CommuneTexts, SummaryTexts, SummaryVersion } from '../summary.ts';
import { excerpt } from '../text.ts';
import type { Restatement } from './restatement.ts';

/** A version, its answer and its event stay below 200 KB, whatever a district's units write. */
const maxBytes = 195_000;
const lengths = [300, 150, 75, 40];

/** Adds what a version says beside its figures, as far as there is room: reasons before changes, changes before texts. */
export function fitVersion(
  version: SummaryVersion,
  beside: { restatement: Restatement | undefined; texts: CommuneTexts[] },
): SummaryVersion {
  const { restatement } = beside;
  const restated = restatement
    ? { ...version, restatement: fitRestatement(restatement, roomBeside(version)) }
    : version;
  return { ...restated, texts: fitTexts(beside.texts, restated) };
}

const roomBeside = (said: unknown): number => Math.max(0, maxBytes - bytesOf(said));

function fitRestatement(restatement: Restatement, room: number): Restatement {
  return {
    ...restatement,
    reasons: fitList(restatement.reasons, Math.min(8000, room / 3)),
    changes: fitList(restatement.changes, Math.min(24_000, room / 3)),
  };
}

/** The texts that find room beside what else is said: cut shorter until all communes do, else those that do. */
export function fitTexts(texts: CommuneTexts[], beside: unknown): SummaryTexts {
  const room = roomBeside(beside);
  for (const length of lengths) {
    const communes = texts.map((text) => ({
      ...text,
      difficulties: excerpt(text.difficulties, length),
      nextMonth: excerpt(text.nextMonth, length),
    }));
    if (bytesOf(communes) <= room) return { communes, omitted: 0 };
  }
  const communes = fitList(texts.map(shortest), room);
  return { communes, omitted: texts.length - communes.length };
}

const shortest = (text: CommuneTexts): CommuneTexts => ({
  ...text,
  difficulties: excerpt(text.difficulties, 40),
  nextMonth: excerpt(text.nextMonth, 40),
});

function fitList<T>(items: T[], room: number): T[] {
  let left = room;
  const firstWithout = items.findIndex((item) => (left -= bytesOf(item) + 1) < 0);
  return firstWithout === -1 ? items : items.slice(0, firstWithout);
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
