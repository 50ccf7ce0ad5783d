import { describe, expect, it } from 'vitest';
import { taskStatuses } from '../../../shared/domain/drive/task-status.ts';
import { overdueOfUnit, tasksOfUnit } from '../../../shared/domain/drive/unit-tasks.ts';
import { driveMonths } from './drive-months.ts';

const statusesAt = (last: string, at: string) => taskStatuses({ ...driveMonths({}, last), at });
const idsOf = (statuses: ReturnType<typeof statusesAt>): string[] => statuses.map(({ task }) => task.id);

describe('a unit of Lục Ba', () => {
  it('is behind with its own duties alone, and not with the report itself, which it is reminded of otherwise', () => {
    const late = statusesAt('2024-04', '2024-04-18T05:00:00.000Z');

    expect(idsOf(tasksOfUnit(late, 'xom-2'))).toEqual(['NV.12', 'NV.13', 'NV.14']);
    expect(idsOf(overdueOfUnit(late, 'xom-2'))).toEqual(['NV.12', 'NV.13']);
    expect(overdueOfUnit(late, 'xom-2').flatMap(({ answers }) => answers.map(({ by }) => by))).toEqual([
      'xom-2',
      'xom-2',
    ]);
  });

  it('that is a school is behind with NV.11 from the day after it was due', () => {
    const on = (day: string) => overdueOfUnit(statusesAt('2024-05', `2024-05-${day}T05:00:00.000Z`), 'truong-thcs');

    expect([idsOf(on('10')), idsOf(on('11'))]).toEqual([[], ['NV.11']]);
  });
});
