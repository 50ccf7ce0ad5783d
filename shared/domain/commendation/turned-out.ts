import { dateText } from '../calendar/dates.ts';
import { turnOutDays } from '../drive/turn-outs.ts';
import { monthOf, type CommuneContext } from '../explain/commune-context.ts';
import type { DraftPart } from '../explain/explanation.ts';
import { reportersOf, type Unit } from '../unit.ts';
import { labelOf } from './punctuality.ts';
import type { RawFigure } from './unit-figures.ts';

/** As the version’s own month carries them; a day that is recorded is an act, and has no file. */
export function turnedOut(context: CommuneContext, unit: Unit): RawFigure<DraftPart> {
  const { rules, progress } = monthOf(context);
  const since = rules.campaign.drive?.since;
  const months = context.chain.filter(
    ({ node, rules: { register, commune } }) =>
      since !== undefined &&
      node.progress.period >= since &&
      reportersOf(register, commune.id).some(({ id }) => id === unit.id),
  );
  const from = months.toReversed().flatMap((month): DraftPart[] => {
    const days = turnOutDays(progress.drive, unit.id, month.rules.period).map(([date]) => dateText(date));
    if (days.length === 0) return [];
    const note = { vi: `ra quân ${days.join(', ')}`, en: `turned out on ${days.join(', ')}` };
    return [{ label: labelOf(month.rules, unit.id), value: 1, figure: null, note, source: null }];
  });
  return { value: from.length, of: months.length, unit: 'tháng', from };
}
