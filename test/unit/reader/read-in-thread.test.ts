import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/domain/form.ts';
import { createReadInThread } from '../../../shared/reader/read-in-thread.ts';
import { readReport } from '../../../shared/reports/read-report.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { codesOf, problemsOf } from '../../fixtures/reports/read.ts';
import { badSample, goodSamples, rareSamples, sampleBytes } from '../../fixtures/reports/sample.ts';

const program = new URL('../../../shared/reader/worker.ts', import.meta.url);
const mischief = new URL('../../fixtures/reader/mischief.ts', import.meta.url);
const form = formOf('xom-2');
const fileNamed = (fileName: string) => ({ bytes: sampleBytes('xom-2_2024-03.csv'), fileName });

describe('a file that is read in a thread', () => {
  const read = createReadInThread({ program });

  it.each([...goodSamples, ...rareSamples, badSample])(
    '$fileName gets what it gets without one',
    async ({ unit, fileName }) => {
      const file = { bytes: sampleBytes(fileName), fileName };

      const reading = await read(file, formOf(unit));

      expect(reading).toStrictEqual(await readReport(file, formOf(unit)));
    },
  );

  it('leaves the caller its bytes', async () => {
    const file = fileNamed('bao-cao.csv');

    await read(file, form);

    expect(file.bytes).toEqual(sampleBytes('xom-2_2024-03.csv'));
  });

  it('gets its own verdict when many come at once', async () => {
    const samples = [...goodSamples, ...rareSamples, ...goodSamples];

    const readings = await Promise.all(
      samples.map(({ unit, fileName }) => read({ bytes: sampleBytes(fileName), fileName }, formOf(unit))),
    );

    expect(readings.map((reading) => reading.ok && reading.report.unit)).toEqual(samples.map(({ unit }) => unit));
  });
});

describe('a form', () => {
  it.each(['xom-2', 'tram-y-te', 'van-phong-ubnd'])('of %s comes into the thread as it is', (unit) => {
    expect(structuredClone(formOf(unit))).toStrictEqual(formOf(unit));
  });
});

describe('what one file does to the thread, the next does not feel:', () => {
  it('one that fills the heap gets a verdict that says what to send, and those behind it are read', async () => {
    const read = createReadInThread({ program: mischief });
    const names = ['trước.csv', 'fills the heap', 'sau.csv'];

    const readings = await Promise.all(names.map((name) => read(fileNamed(name), form)));

    expect(readings.map(codesOf)).toEqual([[], ['too-heavy'], []]);
    expect(readings.flatMap(problemsOf)[0]?.message.vi).toContain('biểu mẫu còn trống');
  });

  it('one that is too much only for a thread that has read others is read', async () => {
    const read = createReadInThread({ program: mischief });
    await read(fileNamed('trước.csv'), form);

    const reading = await read(fileNamed('fills the heap unless it is the first'), form);

    expect(reading.ok).toBe(true);
  });

  const formless: Form = JSON.parse('{}');

  it.each([
    { what: 'meets a fault of ours', name: 'bao-cao.csv', given: formless, error: /undefined/ },
    { what: 'ends the thread', name: 'ends the thread', given: form, error: /ended with 3/ },
  ])('one that $what gets no verdict but an error, so that it is tried again', async ({ name, given, error }) => {
    const read = createReadInThread({ program: mischief });

    const [failed, next] = await Promise.allSettled([read(fileNamed(name), given), read(fileNamed('sau.csv'), form)]);

    expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(error) } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { ok: true } });
  });
});

it('a file that hangs is given up without a verdict, so that it is tried again', async () => {
  const read = createReadInThread({ program: mischief, milliseconds: 1000 });

  const reading = read(fileNamed('hangs'), form);

  await expect(reading).rejects.toThrow('more than 1000 ms');
});

it('the thread knows nothing of the environment, where the credentials are', async () => {
  const read = createReadInThread({ program: mischief });

  const known = await read(fileNamed('tells what it knows'), form);

  expect(known).toEqual([]);
});
