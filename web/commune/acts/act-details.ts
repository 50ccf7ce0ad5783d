import type { ActsView } from '../../../shared/api/act-contracts.ts';
import { dayText, numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { nameOf, type AtBoard } from '../month.ts';
import { tell } from '../tell.ts';
import { kindOfAct, unitOfAct } from './act-words.ts';

type Act = ActsView['acts'][number]['act'];

/** What tells one act from another of its kind: `5.000.000 đồng, 12/QĐ, 10/03/2024`. Empty where the kind says it all. */
export function detailsOf({ place }: Pick<AtBoard, 'place'>, act: Act): string {
  const units = 'units' in act ? act.units.map((unitId) => say(nameOf(place, unitId))) : [];
  return [...units, ...namesIn(act), ...daysIn(act)].join(', ');
}

/** An act by name: `Tiền đã chi, 50.000.000 đồng, 12/PC, 10/03/2024`. */
export function nameOfAct(at: Pick<AtBoard, 'place'>, act: Act): string {
  const unitId = unitOfAct(act);
  const unit = unitId === undefined ? '' : say(nameOf(at.place, unitId));
  return [tell(kindOfAct(act.kind)), unit, detailsOf(at, act)].filter(Boolean).join(', ');
}

function namesIn(act: Act): string[] {
  if ('amount' in act) return [say(driveTexts.amountOf, { amount: numberText(act.amount) }), act.ref];
  if ('title' in act) return [act.title];
  if ('task' in act) return [act.task];
  return act.kind === 'evidence' ? [act.number] : [];
}

function daysIn(act: Act): string[] {
  if (!('date' in act)) return [];
  return 'cleaning' in act && act.cleaning ? [dayText(act.date), say(driveTexts.cleaned)] : [dayText(act.date)];
}
