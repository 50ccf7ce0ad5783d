import { describe, expect, it } from 'vitest';
import type { AwsCall } from '../../../infra/local/aws/calls.ts';
import { corrected } from './corrected.ts';
import { startWithSamples } from './prepared.ts';
import { jsonPost, lock, officer, type Running } from './running.ts';

const paper = '/districts/dai-tu/papers/2024-03.csv';
const explain = '/districts/dai-tu/summaries/2024-03/explain?version=1';
const aMinuteBefore = new Date(lock.getTime() - 60_000);
const excuse = (app: Running, unitId: string) =>
  app.ask('/communes/luc-ba/acts/2024-03', jsonPost({ kind: 'excuse', unitId, reason: 'Lũ cuốn đường' }), officer);

/** Of the month, and not how many acts were recorded today. */
const recordsHead = ({ principal, action, resource }: AwsCall): boolean =>
  principal === 'record-act' && action === 'UpdateItem' && !resource.includes('Quota');

/** Holds so many until it is opened, and tells each in which place it came. */
function turnstile(places: number) {
  const full = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  let came = 0;
  const pass = async (): Promise<number> => {
    const place = (came += 1);
    if (place === places) full.resolve();
    await opened.promise;
    return place;
  };
  return { pass, full: full.promise, open: opened.resolve };
}

describe('what crosses the close', () => {
  it('is taken up by the close itself: an act whose recording died, and a file of which no event told', async () => {
    let dies = false;
    let untold = false;
    const app = await startWithSamples({
      onCall: (call, phase) => (dies && recordsHead(call) && phase === 'before' ? 'kill' : undefined),
      delivery: async (_event, send) => (untold ? undefined : send()),
    });
    const slot = (await app.slots()).slots.find(({ unitId }) => unitId === 'xom-2');
    const accepted = slot?.uploads[0]?.uploadId;
    await app.run.moveClock(aMinuteBefore);
    dies = true;
    const died = await excuse(app, 'xom-4');
    untold = true;
    await app.send('xom-2', 'sua.csv', corrected());
    const early = await app.fetch(paper);
    await app.close();
    const official = await app.summary();

    expect([died.status, early.status]).toEqual([500, 200]);
    expect(official).toMatchObject({ version: 1, proof: { received: 8, superseded: 1, lost: 0 } });
    expect(official.completeness.excused).toBe(1);
    const asked = [`${paper}?version=1`, explain, `/uploads/${accepted}/marked.xlsx`];
    const answers = await Promise.all(asked.map((path) => app.fetch(path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('restates the month where it is stored only then: by whoever records it, or else by the next nightly run', async () => {
    const held = turnstile(2);
    const dying = new Set<string | undefined>();
    const app = await startWithSamples({
      onCall: async (call, phase) => {
        const { principal, action, requestId } = call;
        if (principal !== 'record-act' || phase !== 'before') return undefined;
        if (action === 'PutObject' && (await held.pass()) === 2) dying.add(requestId);
        return recordsHead(call) && dying.has(requestId) ? 'kill' : undefined;
      },
    });
    await app.run.moveClock(aMinuteBefore);

    const recording = [excuse(app, 'xom-4'), excuse(app, 'xom-5')];
    await held.full;
    await app.close();
    const official = await app.summary();
    held.open();
    const statuses = (await Promise.all(recording)).map(({ status }) => status);
    const restated = await app.summary();
    await app.close();
    const again = await app.summary();

    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 500]);
    expect(official).toMatchObject({ version: 1, completeness: { excused: 0 } });
    expect(restated).toMatchObject({ status: 'restated', version: 2, completeness: { excused: 1 } });
    expect(again).toMatchObject({ version: 3, completeness: { excused: 2 }, proof: { lost: 0 } });
  });
});
