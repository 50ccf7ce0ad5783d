import * as z from 'zod/mini';
import { instantText } from '../console/instant-text.ts';
import type { LocalRun } from '../start-local-run.ts';
import type { ScheduleModel } from '../template/model/schedules.ts';
import type { CloseDueAt } from './close-due.ts';
import type { CloseOutcome } from './close-outcome.ts';

const inputSchema = z.object({ districtId: z.string() });

/** The function whose schedules close months, and the one whose schedules seal what was recorded. */
const closer = 'close-month';
const sealer = 'seal-audit';

/** Fires the schedules that close months, by hand and for one month; the demonstration's clock is moved to its due instant. */
export async function closeMonth(run: LocalRun, period: string, dueAt: CloseDueAt): Promise<CloseOutcome> {
  const due = dueAt(period);
  if (due === undefined)
    return refusal(`Không có kỳ ${period} trong kế hoạch. There is no month ${period} in the plan.`);
  const lines: string[] = [];
  if (run.clock.now().getTime() < due.getTime()) {
    if (run.clock.real) return refusal(tooEarly(period, due));
    lines.push(movedTo(period, due));
    await run.moveClock(due);
  }
  const schedules = schedulesOf(run, closer);
  for (const { name } of schedules) await run.fireSchedule(name, { period });
  // As in the night after a close.
  for (const { name } of schedulesOf(run, sealer)) await run.fireSchedule(name);
  lines.push(`Đã chốt kỳ ${period}. The month ${period} is closed.`);
  return { closed: true, lines, districts: schedules.map(districtOf) };
}

/** The districts whose months a run's schedules close. */
export function closingDistricts(run: Pick<LocalRun, 'model'>): string[] {
  return schedulesOf(run, closer).map(districtOf);
}

function schedulesOf({ model }: Pick<LocalRun, 'model'>, target: string): ScheduleModel[] {
  const names = new Set(model.functions.filter(({ label }) => label === target).map(({ name }) => name));
  return model.schedules.filter(({ functionName }) => names.has(functionName));
}

function districtOf({ input }: ScheduleModel): string {
  return inputSchema.parse(JSON.parse(input)).districtId;
}

function refusal(line: string): CloseOutcome {
  return { closed: false, lines: [line], districts: [] };
}

function tooEarly(period: string, due: Date): string {
  const at = instantText(due);
  return `Kỳ ${period} đến ${at} mới được chốt; đồng hồ là giờ thật nên không chuyển. Not due before ${at}, and real time cannot be moved.`;
}

function movedTo(period: string, due: Date): string {
  const at = instantText(due);
  return `Kỳ ${period} chưa đến hạn chốt: đồng hồ trình diễn được chuyển đến ${at}. Not due yet: the demonstration's clock is moved to ${at}.`;
}
