import { expect, it } from 'vitest';
import { countTurnOuts } from '../../../../web/commune/sections/count-turn-outs.ts';

const day = (cleaning: boolean) => ({ date: '2024-04-06', cleaning });

const unit = (unitId: string, kind: 'hamlet' | 'school', days: { date: string; cleaning: boolean }[] = []) => ({
  unitId,
  kind,
  days,
  name: { vi: unitId, en: unitId },
  did: {},
  cleaning: { held: 0, reported: 0, months: 1 },
});

it('counts of hamlets and of the others, each among all that are asked, who turned out and who held the cleaning', () => {
  const turnOuts = [
    unit('xom-1', 'hamlet', [day(false), day(true)]),
    unit('xom-2', 'hamlet'),
    unit('xom-3', 'hamlet', [day(false)]),
    unit('truong-thcs', 'school', [day(false)]),
    unit('truong-tieu-hoc', 'school'),
  ];

  expect(countTurnOuts(turnOuts)).toEqual({
    hamlets: { held: 2, all: 3, cleaned: 1 },
    offices: { held: 1, all: 2, cleaned: 0 },
  });
});
