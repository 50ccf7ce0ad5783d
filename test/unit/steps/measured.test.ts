import { describe, expect, it } from 'vitest';
import { createMeasuredRun } from '../../../functions/close-month/measured-run.ts';
import type { Measure, MetricName } from '../../../shared/domain/metrics.ts';
import type { ObjectVersion } from '../../../shared/domain/slot.ts';
import { makeSteps } from '../../../shared/steps/make-steps.ts';
import { createMeasuredIngest } from '../../../shared/steps/measured-ingest.ts';
import { createMeasuredPublishing } from '../../../shared/steps/measured-publishing.ts';
import type { Tick } from '../../fakes/tick.ts';
import { readSmallFile } from '../../fixtures/small/report-file.ts';
import { after, datesOf, smallWorld, type Sent } from './world.ts';

type Line = [message: string, measured: Parameters<Measure>[1]];

/** The functions’ own steps, with every counted line kept. */
function countingWorld() {
  const world = smallWorld();
  const lines: Line[] = [];
  const measure: Measure = (...line) => void lines.push(line);
  const process = (tick?: Tick) => {
    const common = { ...world.process(tick), given: world.process().given, measure };
    const onPublished = createMeasuredPublishing(measure);
    const steps = makeSteps({ ...common, onPublished, read: readSmallFile, maxFileBytes: 1000 });
    const run = createMeasuredRun({ ...common, ...steps });
    return { ingest: createMeasuredIngest(common, steps.ingest), run };
  };
  const ingest = (object: ObjectVersion, mayBeRepeat = false) => process().ingest(object, { mayBeRepeat });
  const send = async (sent?: Sent) => {
    const object = world.put(sent);
    await ingest(object);
    return object;
  };
  const total = (name: MetricName) => lines.reduce((sum, [, { metrics }]) => sum + (metrics[name] ?? 0), 0);
  return { ...world, process, ingest, send, lines, total };
}

describe('what is counted of reports', () => {
  it('is each by its verdict, in the district of its commune, with the seconds until an accepted one was visible', async () => {
    const world = countingWorld();
    const at = world.clock.now;
    world.clock.now = after(at, 3);

    await world.send({ at });
    await world.send({ name: 'b.csv', content: 'bad' });
    await world.send({ communeId: 'xa-z', name: 'c.csv' });
    world.clock.now = after(datesOf('2024-03').locksAt, 60);
    await world.send({ name: 'd.csv' });

    expect(world.lines.map(([, { districtId, metrics }]) => [districtId, metrics])).toEqual([
      ['huyen', { ReportsAccepted: 1, UploadToVisibleSeconds: 3 }],
      ['huyen', { ReportsRefused: 1 }],
      [undefined, { ReportsRefused: 1 }],
      ['huyen', { ReportsLate: 1 }],
    ]);
  });

  it('is each upload once, however often it is delivered, one after the other and at once', async () => {
    const world = countingWorld();
    const object = world.put();

    await Promise.all([world.ingest(object), world.ingest(object), world.ingest(object, true)]);
    await world.ingest(object);
    await world.ingest(object, true);

    expect(world.total('ReportsAccepted')).toBe(1);
  });

  it.each(['bus.publish after', 'ledger.put before'])(
    'is once where its first delivery died at %s and another finished it',
    async (where) => {
      const world = countingWorld();
      const object = world.put();
      const dying = world.process((step) => {
        if (step === where) throw new Error('killed');
      });
      await expect(dying.ingest(object, { mayBeRepeat: false })).rejects.toThrow('killed');

      await world.ingest(object, true);

      expect(world.total('ReportsAccepted')).toBe(1);
    },
  );

  it('is not at all where the only delivery died after its ledger entry: too few, never too many', async () => {
    const world = countingWorld();
    const object = world.put();
    const dying = world.process((step) => {
      if (step === 'ledger.put after') throw new Error('killed');
    });
    await expect(dying.ingest(object, { mayBeRepeat: false })).rejects.toThrow('killed');

    await world.ingest(object, true);

    expect(world.total('ReportsAccepted')).toBe(0);
  });
});

describe('what is counted of a night', () => {
  it('is no lost file where all were read, and how long it took', async () => {
    const world = countingWorld();
    await world.send();

    await world.process().run('huyen');

    expect(world.lines.at(-1)).toEqual([
      'months gone over',
      { districtId: 'huyen', metrics: { CloseSeconds: 0, FilesLost: 0 }, about: { months: 3, closed: 2, repaired: 0 } },
    ]);
  });

  it('is each file that had lain unread for an hour, once; a younger one was only under way', async () => {
    const world = countingWorld();
    world.put({ name: 'a.csv' });
    world.clock.now = after(world.clock.now, 3600);
    world.put({ unitId: 'xom-2', name: 'b.csv' });

    await world.process().run('huyen');
    await world.process().run('huyen');

    expect(world.total('FilesLost')).toBe(1);
    expect(world.total('ReportsAccepted')).toBe(2);
  });

  it('is each version once, named as its event is, also where two closes are at it at once', async () => {
    const world = countingWorld();
    await world.send();
    world.clock.now = after(datesOf('2024-03').locksAt, 60);

    await Promise.all([world.process().run('huyen', '2024-03'), world.process().run('huyen', '2024-03')]);
    world.put({ unitId: 'xom-2', name: 'b.csv', at: '2024-03-11T03:00:00.000Z' });
    await world.process().run('huyen', '2024-03');

    expect([world.total('SummariesPublished'), world.total('SummariesRestated')]).toEqual([1, 1]);
    const events = world.lines.flatMap(([message, { about }]) => (message === 'published' ? [about['event']] : []));
    expect(events).toEqual(['district-summary-published:huyen:2024-03:1', 'district-summary-restated:huyen:2024-03:2']);
    expect(world.said().map(({ body }) => body.id)).toEqual(expect.arrayContaining(events));
  });
});
