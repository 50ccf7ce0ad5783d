import { readGiven } from '../../../data/given.ts';
import { createCloseMonths } from '../../../functions/close-month/close-month.ts';
import { actIdOf } from '../../../shared/domain/acts/act-id.ts';
import type { Act } from '../../../shared/domain/acts/act.ts';
import { limits } from '../../../shared/reports/limits.ts';
import { readReport } from '../../../shared/reports/read-report.ts';
import { makeSteps } from '../../../shared/steps/make-steps.ts';
import { fakeCloud } from '../../fakes/cloud.ts';
import { putObject } from '../../fakes/object-store.ts';
import { badSample, goodSamples, sampleBytes } from '../../fixtures/reports/sample.ts';

/** Of a file that counts for nothing any more, so that no figure changes by it. */
function returned(at: string): Act {
  const said = {
    kind: 'return',
    unitId: 'xom-8',
    uploadId: 'file-1',
    receivedAt: at,
    comment: 'Thiếu số liệu',
  } as const;
  const draft = { communeId: 'luc-ba', period: '2024-03', at, by: 'officer@luc-ba', ...said };
  return { ...draft, id: actIdOf(draft, undefined) };
}

/** All that the real steps say of Lục Ba's March: samples good and bad, one too late, a return, a close, and a correction after it. */
export async function publishedInMarch() {
  let now = '2024-03-12T01:00:00.000Z';
  const cloud = fakeCloud(() => new Date(now));
  const common = { ...cloud.connect(), given: readGiven(), now: () => new Date(now) };
  const steps = makeSteps({ ...common, read: readReport, maxFileBytes: limits.fileBytes });
  const send = async ({ unit, fileName }: { unit: string; fileName: string }, lastModified = now) => {
    const key = `reports/luc-ba/2024-03/${unit}/${fileName}`;
    await steps.ingest(putObject(cloud.objects, key, { bytes: sampleBytes(fileName), lastModified }), {
      mayBeRepeat: false,
    });
  };
  const [held, ...others] = goodSamples;
  for (const sample of [...others, badSample]) await send(sample);
  await send({ unit: 'xom-2', fileName: 'xom-6_2024-03.json' });
  await send({ unit: 'khong-co', fileName: 'xom-6_2024-03.json' });
  await steps.recordAct(returned(now));
  now = '2024-03-20T01:00:00.000Z';
  await createCloseMonths({ ...common, ...steps })('dai-tu', '2024-03');
  await send({ unit: 'xom-6', fileName: 'xom-6_2024-03.json' });
  now = '2024-03-21T01:00:00.000Z';
  await send(held, '2024-03-14T01:00:00.000Z');
  return cloud.bus.events;
}
