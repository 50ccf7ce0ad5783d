import { describe, expect, it } from 'vitest';
import type { DeliveryPolicy } from '../../../infra/local/events/event-bus.ts';
import { startWithSamples } from './prepared.ts';
import { figuresOf, sample, startApp, type Running } from './running.ts';

/** Holds every event back, and lets go of all of them at once, newest first, each as often as asked. */
function backwards(times: number): { delivery: DeliveryPolicy; release: () => Promise<void> } {
  const held: (() => Promise<void>)[] = [];
  let holding = true;
  return {
    delivery: async (event, send) => {
      if (!holding || event['detail-type'] !== 'Object Created') return send();
      held.push(send);
    },
    release: async () => {
      holding = false;
      for (const send of held.toReversed()) for (let time = 0; time < times; time += 1) await send();
    },
  };
}

async function sendAll(app: Running): Promise<void> {
  for (const [unitId, file] of [
    ['xom-2', 'xom-2_2024-03.csv'],
    ['xom-6', 'xom-6_2024-03.json'],
    ['xom-van-thanh', 'xom-van-thanh_2024-03.xlsx'],
    ['xom-7', 'xom-7_2024-03_loi.xlsx'],
  ] as const) {
    await app.send(unitId, file, sample(file));
  }
  await app.run.moveClock('2024-03-12T01:30:00Z');
  await app.send('xom-2', 'sua.csv', Buffer.from(sample('xom-2_2024-03.csv').toString().replace('m³;4;', 'm³;5;')));
}

describe('events that come twice, late and out of order', () => {
  it('end in the summary that one ordered delivery gives', async () => {
    const ordered = await startApp();
    await sendAll(ordered);
    await ordered.run.settled();
    const expected = figuresOf(await ordered.summary());
    const policy = backwards(2);
    const app = await startApp({ delivery: policy.delivery });
    await sendAll(app);
    expect((await app.summary()).proof).toMatchObject({ received: 5, waiting: 5 });

    await policy.release();
    await app.run.settled();

    expect(figuresOf(await app.summary())).toEqual(expected);
    expect(expected.totals.movements['PT.08']?.month).toBe(13);
    expect(expected.proof).toMatchObject({ received: 5, accepted: 3, superseded: 1, rejected: 1, lost: 0 });
  });

  it('that never come are made good by the close', async () => {
    const app = await startApp({
      delivery: async (event, send) => (event['detail-type'] === 'Object Created' ? undefined : send()),
    });
    await sendAll(app);

    await app.close();

    expect(await app.summary()).toMatchObject({
      version: 1,
      proof: { received: 5, accepted: 3, superseded: 1, rejected: 1, waiting: 0, lost: 0 },
    });
  });

  it('make a form that is sent twice two uploads, of which the newer counts and neither is lost', async () => {
    const app = await startApp();
    const form = await app.askForForm('xom-2', 'a.csv', { size: 5000 });
    await app.post(form, sample('xom-2_2024-03.csv'));
    await app.run.settled();
    await app.run.moveClock('2024-03-12T05:00:00Z');
    // The form has run out by then; an operator writes the second version under the same key.
    const second = await app.askForForm('xom-2', 'b.csv', { size: 5000 });
    await app.post(second, sample('xom-2_2024-03.csv'));
    await app.post(second, Buffer.from('hỏng'));
    await app.run.settled();

    const view = await app.verdict(second.uploadId);

    expect([view.status, ...view.earlier.map(({ status }) => status)].toSorted()).toEqual(['accepted', 'rejected']);
    expect((await app.summary()).proof).toMatchObject({
      received: 3,
      accepted: 1,
      superseded: 1,
      rejected: 1,
      lost: 0,
    });
  });

  it('leave two closes at once with one version 1', async () => {
    const app = await startWithSamples();

    await Promise.all([app.close(), app.close(), app.close()]);

    expect(await app.summary()).toMatchObject({ version: 1, status: 'official' });
  });
});
