import { describe, expect, it } from 'vitest';
import { correlate, correlated } from '../../../shared/lambda/correlation.ts';
import { createMeasure } from '../../../shared/lambda/measure.ts';

const silent = { info: () => {}, error: () => {} };
const now = () => new Date('2024-03-12T01:00:00.250Z');

function measured() {
  const lines: string[] = [];
  const measure = createMeasure({
    service: 'ingest-report',
    namespace: 'ntm-progress',
    now,
    write: (line) => lines.push(line),
  });
  return { measure, said: (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line)), lines };
}

describe('what a log line says of its invocation', () => {
  it('is its own, also where invocations wait for each other, and what is learnt on the way', async () => {
    const { measure, said } = measured();
    const count = { districtId: 'dai-tu', metrics: { ReportsAccepted: 1 }, about: {} };
    const invoke = (correlationId: string, ms: number) =>
      correlated(silent, { correlationId }, async () => {
        await new Promise((go) => setTimeout(go, ms));
        correlate({ objectVersion: `of ${correlationId}` });
        measure('ingested', count);
      });

    await Promise.all([invoke('a', 5), invoke('b', 1)]);
    measure('outside', count);

    expect(said().map(({ correlationId, objectVersion }) => [correlationId, objectVersion])).toEqual([
      ['b', 'of b'],
      ['a', 'of a'],
      [undefined, undefined],
    ]);
  });

  it('stands beside what Lambda logs of an error, whose words it does not repeat', async () => {
    const errors: unknown[][] = [];
    const log = { info: () => {}, error: (...said: unknown[]) => void errors.push(said) };
    const failing = correlated(log, { correlationId: 'a' }, () => Promise.reject(new TypeError('Nguyễn Văn A')));

    await expect(failing).rejects.toThrow('Nguyễn Văn A');

    expect(errors).toEqual([['failed', 'TypeError']]);
  });
});

describe('a log line that is counted', () => {
  it('has at its root what CloudWatch takes metrics from, by district alone', () => {
    const { measure, said, lines } = measured();

    measure('ingested', {
      districtId: 'dai-tu',
      metrics: { ReportsAccepted: 1, UploadToVisibleSeconds: 0.25 },
      about: { correlationId: 'a' },
    });

    expect(lines[0]?.endsWith('}\n')).toBe(true);
    expect(said()).toEqual([
      {
        service: 'ingest-report',
        message: 'ingested',
        correlationId: 'a',
        District: 'dai-tu',
        ReportsAccepted: 1,
        UploadToVisibleSeconds: 0.25,
        _aws: {
          Timestamp: 1_710_205_200_250,
          CloudWatchMetrics: [
            {
              Namespace: 'ntm-progress',
              Dimensions: [['District']],
              Metrics: [
                { Name: 'ReportsAccepted', Unit: 'Count' },
                { Name: 'UploadToVisibleSeconds', Unit: 'Seconds' },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('of what lies under no known commune counts for no district, and of nothing new it counts nothing', () => {
    const { measure, said } = measured();

    measure('ingested', { districtId: undefined, metrics: { ReportsRefused: 1 }, about: {} });
    measure('ingested', { districtId: 'dai-tu', metrics: {}, about: { verdict: 'repeat' } });

    expect(said()[0]).toMatchObject({ District: 'none', ReportsRefused: 1 });
    expect(said()[1]).toEqual({ service: 'ingest-report', message: 'ingested', verdict: 'repeat' });
  });
});
