import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { InvokeAsync } from '../lambda/async-invoke.ts';
import { replaceFile } from '../storage/durable-file.ts';
import type { ScheduleModel } from '../template/model/schedules.ts';
import { readExpression, type NextAfter } from './expression.ts';
import { scheduleInput } from './schedule-input.ts';

export interface SchedulerOptions {
  schedules: readonly ScheduleModel[];
  /** Where it is kept up to when each schedule has been seen to, so that a firing that a kill cut short comes again. */
  file: string;
  invoke: InvokeAsync;
  /** The function's answer is of interest where a person fires by hand. */
  invokeNow: (functionName: string, event: unknown) => Promise<unknown>;
  failed: (error: unknown) => void;
}

export interface Scheduler {
  /** Fires whatever has become due; all of it, where the clock was moved. */
  tick(): void;
  /** Fires one by hand, after what is under way; fields given here come on top of its own input. */
  fire(name: string, fields: object): Promise<unknown>;
  idle(): Promise<void>;
  stop(): void;
}

interface Running {
  schedule: ScheduleModel;
  nextAfter: NextAfter;
  seenTo: Date;
  work: Promise<unknown>;
}

const seenToSchema = z.record(z.string(), z.iso.datetime());
const tickMs = 250;

export function startScheduler(options: SchedulerOptions): Scheduler {
  const seenTo = existsSync(options.file) ? seenToSchema.parse(JSON.parse(readFileSync(options.file, 'utf8'))) : {};
  const running = options.schedules.map((schedule): Running => {
    const nextAfter = readExpression(schedule.expression, schedule.timeZone);
    const from = (seenTo[schedule.name] ??= new Date().toISOString());
    return { schedule, nextAfter, seenTo: new Date(from), work: Promise.resolve() };
  });
  let writing = save();
  const timer = setInterval(tick, tickMs);
  timer.unref();

  function save(): Promise<void> {
    return replaceFile(options.file, JSON.stringify(seenTo)).catch(options.failed);
  }

  function tick(): void {
    for (const each of running) {
      for (let due = each.nextAfter(each.seenTo); due !== undefined && due.getTime() <= Date.now();) {
        each.seenTo = due;
        inTurn(each, fireDue(each.schedule, due));
        due = each.nextAfter(due);
      }
    }
  }

  function fireDue(schedule: ScheduleModel, due: Date): () => Promise<void> {
    return async () => {
      await options.invoke(schedule.functionName, scheduleInput(schedule, due));
      seenTo[schedule.name] = due.toISOString();
      writing = writing.then(save);
      await writing;
    };
  }

  function inTurn<T>(each: Running, work: () => Promise<T>): Promise<T> {
    const turn = each.work.then(work);
    each.work = turn.catch(options.failed);
    return turn;
  }

  tick();
  return {
    tick,
    fire: (name, fields) => {
      const each = running.find(({ schedule }) => schedule.name === name);
      if (each === undefined) return Promise.reject(new Error(`no schedule is called ${name}`));
      const input = scheduleInput(each.schedule, new Date());
      const event = typeof input === 'object' && input !== null ? { ...input, ...fields } : fields;
      return inTurn(each, () => options.invokeNow(each.schedule.functionName, event));
    },
    idle: async () => {
      await Promise.all(running.map(({ work }) => work));
    },
    stop: () => clearInterval(timer),
  };
}
