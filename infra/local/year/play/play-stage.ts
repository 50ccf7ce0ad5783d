import type { SlotKey } from '../../../../shared/domain/slot.ts';
import { atOnce } from '../at-once.ts';
import { unitsOf } from '../world.ts';
import { confirm } from './acts.ts';
import { stepsOf, type Stage, type Step } from './cases.ts';
import { doStep } from './do-step.ts';
import type { Year } from './year.ts';

interface Task {
  slot: SlotKey;
  steps: readonly Step[];
  because: string;
}

const sendersAtOnce = 8;

/** Does all that is to be done on one day of a month, and waits until it is worked off. */
export async function playStage(year: Year, stage: Stage, period: string): Promise<void> {
  const tasks = [...tasksOf(year, stage, period), ...correctionsOf(year, stage, period)];
  // What is let in after a close restates months: one after the other, so that it is known how many versions there are.
  const count = stage === 'reopened' ? 1 : sendersAtOnce;
  await atOnce(count, tasks, async (task) => {
    for (const step of task.steps) {
      await doStep(year, task.slot, { step, because: task.because });
      if (stage === 'reopened') await restated(year, task.slot, { step, newest: period });
    }
  });
  await year.run.settled();
  if (stage !== 'late') return;
  const confirming = year.communes.filter((communeId) => year.script.confirms({ communeId, period }));
  await atOnce(sendersAtOnce, confirming, (communeId) => confirm(year, { communeId, period }));
}

function tasksOf(year: Year, stage: Stage, period: string): Task[] {
  const slots = year.communes.flatMap((communeId) =>
    unitsOf(year.world, { communeId, period }).map(({ id }): SlotKey => ({ communeId, period, unitId: id })),
  );
  return slots.flatMap((slot) => {
    const found = year.script.caseOf(slot);
    const steps = found ? stepsOf(found, stage) : [];
    return found && steps.length > 0 ? [{ slot, steps, because: found.because }] : [];
  });
}

function correctionsOf({ script, communes }: Year, stage: Stage, period: string): Task[] {
  const steps: Partial<Record<Stage, readonly Step[]>> = { after: ['reopen'], reopened: ['send corrected'] };
  const now = steps[stage] ?? [];
  return script.corrections
    .filter(({ during, slot }) => during === period && communes.includes(slot.communeId) && now.length > 0)
    .map(({ slot, because }) => ({ slot, steps: now, because }));
}

/** A report that was let in makes a new version of its month, and of each later closed one that carries its figures. */
async function restated(year: Year, slot: SlotKey, { step, newest }: { step: Step; newest: string }): Promise<void> {
  await year.run.settled();
  if (step !== 'send corrected') return;
  for (const [label, version] of year.versions)
    if (label >= slot.period && label <= newest) year.versions.set(label, version + 1);
}
