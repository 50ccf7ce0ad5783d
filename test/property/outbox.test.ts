import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDelivery } from '../../shared/domain/mailing/delivery.ts';
import { deliveryId, type Message } from '../../shared/domain/mailing/message.ts';
import { putMissing } from '../../shared/steps/put-missing.ts';
import { createSendOut } from '../../shared/steps/send-out.ts';
import { fakeChannel, newChannelState } from '../fakes/channel.ts';
import { fakeOutbox, newOutboxState } from '../fakes/outbox.ts';
import type { Tick } from '../fakes/tick.ts';
import { must } from '../fixtures/reports/form-of.ts';
import { smallMailing } from '../unit/functions/mailing-world.ts';

class Death extends Error {}

const box = { kind: 'deliver', districtId: 'huyen', period: '2024-03' } as const;
const messages: Message[] = ['vp-ntm', 'dang-uy'].map((recipientId) => {
  const key = { districtId: 'huyen', period: '2024-03', version: 1, recipientId };
  return { kind: 'deliver', id: deliveryId(key), ...key, subject: 's', text: 't' };
});
const noLog = { info: () => {} };

interface Scenario {
  senders: number;
  /** Which waiting sender goes on next, which dies, when time passes. */
  choices: number[];
  mayDie: boolean;
  /** Every n-th mail is not taken; none where it is 0. */
  refusesEvery: number;
}

const scenarios = fc.record({
  senders: fc.integer({ min: 1, max: 4 }),
  choices: fc.array(fc.nat(999), { minLength: 20, maxLength: 120 }),
  mayDie: fc.boolean(),
  refusesEvery: fc.constantFrom(0, 2, 3),
});

/** Senders over one outbox and one channel, each stopped before and after each of its operations. */
class World {
  readonly outbox = newOutboxState();
  readonly channel = newChannelState();
  /** Ids of the mails whose sender died after they were taken and before that was noted. */
  readonly untold: string[] = [];
  private now = Date.parse('2024-03-20T00:00:00.000Z');
  private running = 0;
  private readonly waiting: { go: () => void; die: () => void }[] = [];

  constructor(refusesEvery: number) {
    let asked = 0;
    this.channel.refuses = () => {
      asked += 1;
      return refusesEvery > 0 && asked % refusesEvery === 0 ? 'too-many' : undefined;
    };
  }

  async play({ senders, choices, mayDie }: Scenario): Promise<void> {
    this.start();
    let left = senders - 1;
    for (const choice of choices) {
      // Begun one after the other, so that one finds what another has in hand.
      if (left > 0 && choice % 4 === 0) {
        this.start();
        left -= 1;
      }
      await this.step(choice, mayDie);
    }
    while (this.isBusy()) await this.step(1, false);
  }

  /** Days go by on which one sender runs undisturbed. */
  async end(): Promise<void> {
    for (let day = 0; day < 6; day += 1) {
      this.now += 86_400_000;
      await this.run();
    }
  }

  private isBusy(): boolean {
    return this.running > 0;
  }

  private async step(choice: number, mayDie: boolean): Promise<void> {
    const [next] = this.waiting.splice(choice % Math.max(1, this.waiting.length), 1);
    if (mayDie && choice % 10 === 0) next?.die();
    else next?.go();
    if (choice % 7 === 0) this.now += 20_000;
    await settled();
  }

  private start(): void {
    this.running += 1;
    this.run(this.stops())
      .catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
      })
      .finally(() => {
        this.running -= 1;
      });
  }

  private stops(): Tick {
    let inHand: string | undefined;
    let before = 0;
    return (step) => {
      if (step === 'channel.send before') before = this.channel.mails.length;
      if (step === 'channel.send after') inHand = this.channel.mails.slice(before).at(-1)?.id;
      if (step === 'outbox.note after') inHand = undefined;
      return new Promise<void>((go, stop) => {
        const die = (): void => {
          if (inHand !== undefined) this.untold.push(inHand);
          stop(new Death());
        };
        this.waiting.push({ go, die });
      });
    };
  }

  private async run(tick?: Tick): Promise<void> {
    const outbox = fakeOutbox(this.outbox, tick);
    const now = () => new Date(this.now);
    const channel = fakeChannel(this.channel, tick);
    const sendOut = createSendOut({ outbox, channel, mailing: smallMailing, log: noLog, now });
    const known = await outbox.find(box);
    await sendOut([...known, ...(await putMissing({ outbox, now }, messages, known))]);
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const numRuns = Number(process.env['NTM_PROPERTY_RUNS'] ?? 300);

describe('several senders over one outbox', () => {
  it('send each message once; once more only where who sent it died before that was noted', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const world = new World(scenario.refusesEvery);
        await world.play(scenario);
        await world.end();

        for (const { id } of messages) {
          const deaths = world.untold.filter((untold) => untold === id).length;
          const times = world.channel.mails.filter((mail) => mail.id === id).length;
          expect(times).toBeGreaterThanOrEqual(1);
          expect(times).toBeLessThanOrEqual(1 + deaths);
        }
        expect([...world.outbox.values()].map((entry) => entry.copy().delivery.state)).toEqual(['sent', 'sent']);
      }),
      { numRuns },
    );
  });

  it('would send twice if none took a message in hand first', async () => {
    const channel = newChannelState();
    const entry = { message: must(messages[0]), delivery: newDelivery('2024-03-20T00:00:00.000Z') };
    const careless = createSendOut({
      // Says yes to whoever asks.
      outbox: { note: async () => 'written' },
      channel: fakeChannel(channel),
      mailing: smallMailing,
      log: noLog,
      now: () => new Date('2024-03-20T00:00:00.000Z'),
    });

    await Promise.all([careless([entry]), careless([entry])]);

    expect(channel.mails).toHaveLength(2);
  });
});
