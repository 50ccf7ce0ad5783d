import type { SlotKey } from '../../../../shared/domain/slot.ts';
import type { Chance } from '../chance.ts';
import { unitsOf, type World } from '../world.ts';
import type { Case, Course, Script } from './cases.ts';
import { lucBaCases, lucBaCorrections, lucBaUnconfirmed, type SpecialCase } from './luc-ba.ts';

/** The script of Lục Ba, and what chance does in the communes beside it. */
export function yearScript(world: World, chance: Chance): Script {
  return {
    caseOf: (slot) => caseIn(world, chance, slot),
    corrections: lucBaCorrections,
    confirms: ({ communeId, period }) =>
      communeId === 'luc-ba' ? !lucBaUnconfirmed.includes(period) : chance(communeId, period, 'confirm') < 0.9,
  };
}

const neighbourCases: readonly (SpecialCase & { communeId: string })[] = [
  {
    communeId: 'la-bang',
    period: '2024-06',
    unitId: 'xom-1',
    course: 'corrected after the lock',
    because: 'Nhập nhầm khối lượng rác thải thu gom',
  },
  {
    communeId: 'phuc-luong',
    period: '2024-10',
    unitId: 'xom-2',
    course: 'corrected after the lock',
    because: 'Bổ sung số công đóng góp',
  },
];

function caseIn(world: World, chance: Chance, slot: SlotKey): Case | undefined {
  const special = slot.communeId === 'luc-ba' ? lucBaCases : neighboursOf(slot);
  const own = special.find(({ period, unitId }) => period === slot.period && unitId === slot.unitId);
  if (own) return own;
  const unit = unitsOf(world, slot).find(({ id }) => id === slot.unitId);
  if (unit?.owes !== 'monthly') return reportsNow(world, slot) ? onTime : undefined;
  return slot.communeId === 'luc-ba' ? onTime : byChance(chance(slot.communeId, slot.unitId, slot.period, 'course'));
}

const neighboursOf = (slot: SlotKey) => neighbourCases.filter(({ communeId }) => communeId === slot.communeId);

const onTime: Case = { course: 'on time', because: '' };

/** Schools, station and office report what has changed: here at the beginning and then every third month. */
function reportsNow({ periods }: World, slot: SlotKey): boolean {
  return periods.findIndex(({ label }) => label === slot.period) % 3 === 0;
}

/** How often each happens, out of a hundred; the rest are on time. */
const odds: readonly (readonly [number, Course])[] = [
  [2, 'late'],
  [1.5, 'never sent'],
  [1, 'faulty, then corrected'],
  [1, 'corrected in time'],
  [4, 'on the last day'],
  [0.5, 'returned, then sent again'],
  [0.3, 'excused'],
  [0.3, 'faulty, never corrected'],
];

function byChance(roll: number): Case {
  let left = roll * 100;
  for (const [odd, course] of odds) {
    if (left < odd) return { course, because: 'Số liệu minh họa' };
    left -= odd;
  }
  return onTime;
}
