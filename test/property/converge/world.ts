import { createCloseMonths } from '../../../functions/close-month/close-month.ts';
import type { ObjectVersion } from '../../../shared/domain/slot.ts';
import { makeSteps, type Steps } from '../../../shared/steps/make-steps.ts';
import { fakeCloud, type FakeCloud, type Ports } from '../../fakes/cloud.ts';
import { putObject } from '../../fakes/object-store.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { fileOf, readSmallFile } from '../../fixtures/small/report-file.ts';
import { theDates } from './instants.ts';
import { happeningsOf, type Happening, type Scenario } from './scenario.ts';

/** What one run of a process works with. */
export interface Process {
  ports: Ports;
  now: () => Date;
}

/** A change of the design that must make the property fail: what the steps work with lies, or they come in another order. */
export interface Mutation {
  process?: (process: Process) => Process;
  ingest?: (ingest: Steps['ingest'], ports: Ports) => Steps['ingest'];
  record?: (record: Steps['recordAct'], ports: Ports) => Steps['recordAct'];
  /** Turns any scenario into one in which the change can matter, so that it need not be searched for long. */
  among?: (scenario: Scenario) => Scenario;
}

class Death extends Error {}

type Run = (process: Process) => Promise<unknown>;

/**
 * Plays a scenario over one cloud. Every process stops before each of its operations; which one goes on, which one
 * dies, and when the next thing happens, is decided by the scenario's choices. What dies is delivered again.
 */
export async function play(scenario: Scenario, mutation: Mutation = {}): Promise<FakeCloud> {
  const world = new World(scenario, mutation);
  await world.playOut();
  return world.cloud;
}

class World {
  readonly cloud: FakeCloud;
  private now = theDates('2024-01').opensAt;
  private readonly scenario: Scenario;
  private readonly mutation: Mutation;
  private readonly waiting: { go: () => void; die: () => void; slow: boolean }[] = [];
  private running = 0;
  private step = 0;
  private lists = 0;
  private failure: unknown;

  constructor(scenario: Scenario, mutation: Mutation) {
    this.scenario = scenario;
    this.mutation = mutation;
    this.cloud = fakeCloud(() => new Date(this.now));
  }

  async playOut(): Promise<void> {
    const left = happeningsOf(this.scenario);
    while (left.length > 0 || this.running > 0) {
      const choice = this.choose();
      const [next] = left;
      if (next && this.isTimeFor(next, choice)) this.happen(left.shift() ?? next);
      else this.wakeOne(choice);
      await settled();
    }
    if (this.failure !== undefined) throw this.failure;
    if (this.scenario.closes && this.scenario.eventsGetLost) await this.sweepAtTheEnd();
  }

  private isTimeFor(next: Happening, choice: number): boolean {
    if (next.what === 'file' && next.afterSweep && this.lists < 4 && this.running > 0) return false;
    return this.waiting.every((process) => process.slow) || choice % 100 < 25;
  }

  private happen(happening: Happening): void {
    if (happening.at > this.now) this.now = happening.at;
    if (happening.what === 'close') return this.start((process) => this.closing(process)('huyen', this.scenario.only));
    if (happening.what === 'act') {
      // Without the sweep at the end nobody would end what its process left.
      const abandoned = happening.abandoned && this.scenario.closes && this.scenario.eventsGetLost;
      return this.start((process) => this.recording(process)(happening.act), { abandoned });
    }
    const object = putObject(this.cloud.objects, happening.key, {
      bytes: fileOf(happening.content),
      lastModified: happening.lastModified,
    });
    const deliveries =
      this.scenario.closes && this.scenario.eventsGetLost ? happening.deliveries : Math.max(1, happening.deliveries);
    for (let delivery = 0; delivery < deliveries; delivery += 1) this.deliver(object);
  }

  private deliver(object: ObjectVersion): void {
    let attempts = 0;
    this.start((process) => {
      const { ingest } = this.steps(process);
      return (this.mutation.ingest?.(ingest, process.ports) ?? ingest)(object, { mayBeRepeat: (attempts += 1) > 1 });
    });
  }

  /** Runs until it ends without dying; every run is a new process with a clock and connections of its own. */
  private start(run: Run, { abandoned } = { abandoned: false }): void {
    this.running += 1;
    // A slow process may sleep through other months' openings and closes.
    const slow = this.choose() % 3 === 0;
    const attempt = async (deathsLeft: number): Promise<void> => {
      try {
        await run({ ports: this.connect({ mortal: deathsLeft > 0, slow }), now: () => new Date(this.now) });
      } catch (error) {
        if (!(error instanceof Death)) throw error;
        return abandoned ? undefined : attempt(deathsLeft - 1);
      }
    };
    // Two deaths a process: with more, a long close would hardly ever reach its end.
    void attempt(2)
      .catch((error: unknown) => (this.failure ??= error))
      .finally(() => (this.running -= 1));
  }

  private connect(nature: { mortal: boolean; slow: boolean }): Ports {
    const ports = this.cloud.connect((step) => this.pause(step, nature));
    return { ...ports, months: tornReads(ports.months) };
  }

  private pause(step: string, { mortal, slow }: { mortal: boolean; slow: boolean }): Promise<void> | void {
    if (step === 'objects.listVersions after') this.lists += 1;
    if (step.endsWith('after')) return;
    return new Promise((resolve, reject) => {
      this.waiting.push({ go: resolve, die: mortal ? () => reject(new Death(step)) : resolve, slow });
    });
  }

  private wakeOne(choice: number): void {
    const fast = this.waiting.filter((process) => !process.slow);
    const candidates = fast.length > 0 && choice % 16 > 0 ? fast : this.waiting;
    const process = candidates[choice % Math.max(1, candidates.length)];
    if (process) this.waiting.splice(this.waiting.indexOf(process), 1);
    if (choice % 101 < this.scenario.deaths) process?.die();
    else process?.go();
  }

  private choose(): number {
    const { choices } = this.scenario;
    this.step += 1;
    // The choices are stretched over a run of any length; fast-check can still shrink them.
    return (
      ((choices[this.step % choices.length] ?? 0) * 31 + this.step * 7 + Math.floor(this.step / choices.length) * 131) %
      10_007
    );
  }

  private steps(process: Process): Steps {
    const { ports, now } = this.mutation.process?.(process) ?? process;
    return makeSteps({ ...ports, given: smallGiven, read: readSmallFile, maxFileBytes: 1000, now });
  }

  private recording(process: Process): Steps['recordAct'] {
    const { recordAct } = this.steps(process);
    return this.mutation.record?.(recordAct, process.ports) ?? recordAct;
  }

  private closing(process: Process) {
    return createCloseMonths({ ...process.ports, ...this.steps(process), given: smallGiven, now: process.now });
  }

  /** The daily schedule fires once more, long after, and nothing interferes. */
  private async sweepAtTheEnd(): Promise<void> {
    this.now = new Date(Date.parse(theDates('2024-03').locksAt) + 86_400_000).toISOString();
    await this.closing({ ports: this.cloud.connect(), now: () => new Date(this.now) })('huyen');
  }
}

/** A query is strongly consistent item by item, but no snapshot: here every item is read at a moment of its own. */
function tornReads(months: Ports['months']): Ports['months'] {
  return {
    ...months,
    readMonth: async (communeId, asked) => {
      const [first, second, third] = [
        await months.readMonth(communeId, asked),
        await months.readMonth(communeId, asked),
        await months.readMonth(communeId, asked),
      ];
      const slots = third.slots.map((slot, index) =>
        index % 2 === 0 ? (second.slots.find((other) => other.unitId === slot.unitId) ?? slot) : slot,
      );
      return { previous: first.previous, head: second.head, closedAt: first.closedAt ?? second.closedAt, slots };
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
