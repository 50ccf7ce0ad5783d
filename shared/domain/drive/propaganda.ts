import * as z from 'zod/mini';
import { dateSchema } from '../calendar/dates.ts';
import type { Period } from '../period.ts';
import { idSchema } from '../unit.ts';
import type { Bilingual } from '../text.ts';
import { bookedHead } from './booked.ts';
import type { CarryPart } from './carry.ts';
import type { DriveLine, DriveSource } from './lines.ts';
import type { DriveState } from './state.ts';

export const propagandaKinds = ['loudspeaker', 'banner', 'meeting', 'article'] as const;
const kindSchema = z.enum(propagandaKinds);
export type PropagandaKind = z.infer<typeof kindSchema>;

/** What is said of an item, less its words. */
export const propagandaSaid = {
  kind: z.literal('propaganda'),
  what: kindSchema,
  count: z.int(),
  date: dateSchema,
  unitId: z.exactOptional(idSchema),
} as const;

/** What a month's head keeps of an item. */
export const propagandaHeads = { propaganda: { ...propagandaSaid, ...bookedHead } } as const;

const tallySchema = z.object({
  /** On days of this month: what is told late, of a month that has locked, is in the sum to date alone. */
  month: z.int(),
  toDate: z.int(),
  /** The first day of it in this month, and in the drive. */
  on: z.exactOptional(dateSchema),
  since: dateSchema,
});
type PropagandaTally = z.infer<typeof tallySchema>;

/** What the commune itself did. */
export const propagandaState = { propaganda: z.exactOptional(z.partialRecord(kindSchema, tallySchema)) };

/** What a unit did is in its report (PT.13, PT.14 …): an item that names one is kept, and not counted a second time. */
export const carryPropaganda: CarryPart<'propaganda'> = (before, { acts, rules: { period } }) => {
  const propaganda: Partial<Record<PropagandaKind, PropagandaTally>> = {};
  for (const kind of propagandaKinds) {
    const known = before.propaganda?.[kind];
    if (known) propaganda[kind] = { month: 0, toDate: known.toDate, since: known.since };
  }
  for (const act of acts)
    if (act.kind === 'propaganda' && act.unitId === undefined)
      propaganda[act.what] = withItem(propaganda[act.what], act, period);
  return { propaganda };
};

function withItem(
  known: PropagandaTally | undefined,
  { count, date }: { count: number; date: string },
  { from, to }: Pick<Period, 'from' | 'to'>,
): PropagandaTally {
  const { month = 0, toDate = 0, on = date, since = date } = known ?? {};
  const sums = { toDate: toDate + count, since: earlier(since, date) };
  const isOfMonth = from <= date && date <= to;
  if (isOfMonth) return { ...sums, month: month + count, on: earlier(on, date) };
  return { ...sums, month, ...(known?.on !== undefined && { on: known.on }) };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** How often the commune did what in the month; nothing of what it did not do. */
export function propagandaInMonth(state: DriveState | undefined): Partial<Record<PropagandaKind, number>> {
  const counts: Partial<Record<PropagandaKind, number>> = {};
  for (const kind of propagandaKinds) {
    const month = state?.propaganda?.[kind]?.month ?? 0;
    if (month > 0) counts[kind] = month;
  }
  return counts;
}

export const propagandaNames: Record<PropagandaKind, Bilingual> = {
  loudspeaker: { vi: 'lượt phát thanh của xã', en: 'broadcasts of the commune' },
  banner: { vi: 'băng zôn, khẩu hiệu của xã', en: 'banners of the commune' },
  meeting: { vi: 'buổi họp, tuyên truyền của xã', en: 'meetings of the commune' },
  article: { vi: 'tin bài của xã', en: 'articles of the commune' },
};

/** The items themselves are in the list of the month; what stays of them is how many. */
export function propagandaLines({ progress }: DriveSource, name: string): DriveLine[] | undefined {
  const kind = propagandaKinds.find((each) => each === name);
  const note = { vi: 'xem danh sách tuyên truyền của kỳ', en: 'see the month’s list of propaganda' };
  return kind && [{ label: propagandaNames[kind], value: propagandaInMonth(progress.drive)[kind] ?? 0, note }];
}
