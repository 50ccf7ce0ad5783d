import type { FormRow } from '../../../../shared/domain/form.ts';
import type { IndicatorValue, Report } from '../../../../shared/domain/report.ts';
import type { SlotKey } from '../../../../shared/domain/slot.ts';
import type { Chance } from '../chance.ts';
import { formOfSlot, rulesFor, type World } from '../world.ts';
import { levelOf, type About } from './levels.ts';
import { monthFigures } from './month-figures.ts';

/** What a unit would report of a month, made of the seed and of where its commune began: số liệu minh họa. */
export function makeReport(world: World, chance: Chance, slot: SlotKey): Report {
  const form = formOfSlot(world, slot);
  const month = world.periods.findIndex(({ label }) => label === slot.period);
  const about = { communeId: slot.communeId, unitId: slot.unitId, month };
  const began = rulesFor(world, slot).baseline?.indicators ?? {};
  const figures = monthFigures(chance, about, Number(slot.period.slice(5)));
  const inSection = (section: FormRow['section']): FormRow[] => form.rows.filter((row) => row.section === section);
  const answers = (rows: FormRow[]) => Object.fromEntries(rows.map(({ code }) => [code, figures[code] ?? 0]));
  const level = (row: FormRow) => levelOfRow(row, { chance, about, kind: form.unit.kind, began: began[row.code] });
  return {
    unit: slot.unitId,
    period: slot.period,
    indicators: Object.fromEntries(inSection('indicators').flatMap(level)),
    movements: answers(inSection('movements')),
    resources: answers(inSection('resources')),
    notes: notesOf(form.unit.kind, chance(slot.communeId, slot.unitId, month, 'khó khăn')),
    nominations: [],
  };
}

function levelOfRow(
  row: FormRow,
  { began, kind, chance, about }: { began: IndicatorValue | undefined; kind: string; chance: Chance; about: About },
): [string, IndicatorValue][] {
  if (!began) return [];
  // Each school counts itself.
  if (kind === 'school' && 'total' in began) return [[row.code, { total: 1, met: 1 }]];
  return [[row.code, levelOf(row, { began, ofHamlet: kind === 'hamlet', chance, about })]];
}

const difficulties = [
  'Một số hộ chưa đồng thuận hiến đất mở rộng đường.',
  'Mưa kéo dài, thi công chậm.',
  'Kinh phí đối ứng còn khó khăn.',
];

function notesOf(kind: string, roll: number): Report['notes'] {
  if (kind !== 'hamlet') return { difficulties: '', nextMonth: '' };
  const text = difficulties[Math.floor(roll * difficulties.length * 2)] ?? '';
  return { difficulties: text, nextMonth: 'Tiếp tục vận động hiến đất, tổng vệ sinh môi trường.' };
}
