import * as z from 'zod/mini';
import type { ActOf } from '../acts/act.ts';
import { linkOfFile } from '../acts/evidence.ts';
import { periodText } from '../period.ts';
import { bilingualSchema } from '../text.ts';
import { findReporter, idSchema } from '../unit.ts';
import type { DriveSource } from './lines.ts';
import { propagandaKinds, propagandaNames } from './propaganda.ts';

const what = z.enum(propagandaKinds);
const counts = { month: z.number(), toDate: z.number() };

/** A month's propaganda: what the commune did itself, what units report, and each item that was written down. */
export const propagandaViewSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  /** Empty, as the units' figures, where one unit is asked about. */
  own: z.array(z.object({ what, name: bilingualSchema, ...counts })),
  /** Figures of the units' reports: counted apart, because an item of a unit is in its report. */
  units: z.array(z.object({ what, code: z.string(), label: z.string(), unit: z.string(), ...counts })),
  /** Newest first. */
  items: z.array(
    z.object({
      actId: z.string(),
      what,
      count: z.int(),
      date: z.string(),
      /** Null where the commune did it. */
      unitId: z.nullable(idSchema),
      name: bilingualSchema,
      title: z.string(),
      text: z.string(),
      file: z.nullable(z.string()),
      by: z.string(),
      at: z.string(),
    }),
  ),
});
export type PropagandaView = z.infer<typeof propagandaViewSchema>;

export function viewPropaganda(
  { rules, progress }: Omit<DriveSource, 'at'>,
  { acts, unitId }: { acts: readonly ActOf<'propaganda'>[]; unitId?: string | undefined },
): PropagandaView {
  const isOfAll = unitId === undefined;
  const items = isOfAll ? acts : acts.filter((act) => act.unitId === unitId);
  return {
    communeId: rules.commune.id,
    period: rules.period.label,
    periodText: periodText(rules),
    own: isOfAll ? ownOf(progress) : [],
    units: isOfAll ? unitsOf({ rules, progress }) : [],
    items: items.toReversed().map((act) => ({ ...viewItem(rules, act), file: linkOfFile(act, unitId) })),
  };
}

function ownOf({ drive }: DriveSource['progress']): PropagandaView['own'] {
  return propagandaKinds.map((kind) => {
    const { month = 0, toDate = 0 } = drive?.propaganda?.[kind] ?? {};
    return { what: kind, name: propagandaNames[kind], month, toDate };
  });
}

/** The rows of the month's form that count the same in the units. */
function unitsOf({ rules, progress }: Omit<DriveSource, 'at'>): PropagandaView['units'] {
  const { movements, drive } = rules.campaign;
  return propagandaKinds.flatMap((kind) => {
    const metric = movements.find(({ code, since }) => code === drive?.reported?.[kind] && since <= rules.period.label);
    if (!metric) return [];
    const { code, label, unit } = metric;
    const { month = 0, toDate = 0 } = progress.tallies[code] ?? {};
    return [{ what: kind, code, label, unit, month, toDate }];
  });
}

function viewItem(
  { register, commune }: DriveSource['rules'],
  act: ActOf<'propaganda'>,
): Omit<PropagandaView['items'][number], 'file'> {
  const { id: actId, count, date, unitId = null, title, text, by, at } = act;
  const unit = unitId === null ? commune : findReporter(register, commune.id, unitId);
  const name = unit?.name ?? { vi: unitId ?? '', en: unitId ?? '' };
  return { actId, what: act.what, count, date, unitId, name, title, text, by, at };
}
