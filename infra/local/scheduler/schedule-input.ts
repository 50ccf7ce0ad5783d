import { randomUUID } from 'node:crypto';
import type { ScheduleModel } from '../template/model/schedules.ts';

/** The input of a firing, with Scheduler's context words replaced. */
export function scheduleInput({ input, arn }: ScheduleModel, scheduledTime: Date): unknown {
  const words: Record<string, string> = {
    'aws.scheduler.scheduled-time': `${scheduledTime.toISOString().slice(0, 19)}Z`,
    'aws.scheduler.schedule-arn': arn,
    'aws.scheduler.execution-id': randomUUID(),
    'aws.scheduler.attempt-number': '1',
  };
  return JSON.parse(input.replaceAll(/<(aws\.scheduler\.[a-z-]+)>/g, (whole, word: string) => words[word] ?? whole));
}
