import type { InvokeAsync } from '../lambda/async-invoke.ts';
import type { ScheduleModel } from '../template/model/schedules.ts';
import { readExpression, type NextAfter } from './expression.ts';
import { scheduleInput } from './schedule-input.ts';
import { openSeenTo, type SeenTo } from './seen-to.ts';

export interface SchedulerOptions {
  schedules: readonly ScheduleModel[];
  /** Where it is kept up to when each schedule has been seen to. */
  file: string;
  invoke: InvokeAsync;
  /** The function's answer is of interest where a person fires by hand. */
  invokeNow: (functionName: string, event: unknown) => Promise<unknown>;
  failed: (error: unknown) => void;
  catchUp: CatchUp;
}

/**
 * What is fired of a schedule whose instants the clock was moved over: each, or only the newest. All of them would run at
 * the instant to which the clock was moved, and a function that makes up for missed runs would find nothing left to do.
 */
export type CatchUp = 'each' | 'newest';

interface Running {
  schedule: ScheduleModel;
  nextAfter: NextAfter;
  next: Date | undefined;
  work: Promise<unknown>;
}

const tickMs = 250;

/** Fires schedules as the run's clock passes their instants, one firing of a schedule after the other. */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #seenTo: SeenTo;
  readonly #running: readonly Running[];
  readonly #timer: NodeJS.Timeout;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#seenTo = openSeenTo(options.file);
    this.#running = options.schedules.map((schedule) => {
      const nextAfter = readExpression(schedule.expression, schedule.timeZone);
      return { schedule, nextAfter, next: nextAfter(this.#seenTo.of(schedule.name)), work: Promise.resolve() };
    });
    this.#timer = setInterval(() => this.tick(), tickMs);
    this.#timer.unref();
    this.tick();
  }

  /** Fires whatever has become due. */
  tick(): void {
    for (const each of this.#running)
      for (const due of this.#takeDue(each))
        this.#inTurn(each, () => this.#fireDue(each.schedule, due)).catch(() => {});
  }

  #takeDue(each: Running): Date[] {
    const passed: Date[] = [];
    while (each.next !== undefined && each.next.getTime() <= Date.now()) {
      passed.push(each.next);
      each.next = each.nextAfter(each.next);
    }
    return this.#options.catchUp === 'newest' ? passed.slice(-1) : passed;
  }

  /** Fires one by hand, after what is under way; fields given here come on top of its own input. */
  async fire(name: string, fields: object): Promise<unknown> {
    const each = this.#running.find(({ schedule }) => schedule.name === name);
    if (each === undefined) throw new Error(`no schedule is called ${name}`);
    const input = scheduleInput(each.schedule, new Date());
    const event = typeof input === 'object' && input !== null ? { ...input, ...fields } : fields;
    return this.#inTurn(each, () => this.#options.invokeNow(each.schedule.functionName, event));
  }

  async idle(): Promise<void> {
    await Promise.all(this.#running.map(({ work }) => work));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #fireDue(schedule: ScheduleModel, due: Date): Promise<void> {
    await this.#options.invoke(schedule.functionName, scheduleInput(schedule, due));
    this.#seenTo.advance(schedule.name, due);
  }

  #inTurn<T>(each: Running, work: () => Promise<T>): Promise<T> {
    const turn = each.work.then(work);
    each.work = turn.catch(this.#options.failed);
    return turn;
  }
}
