import { describe, expect, it } from 'vitest';
import { createGetForm } from '../../../functions/get-form/get-form.ts';
import type { FormView } from '../../../shared/api/form-view.ts';
import { contracts } from '../../../shared/api/contracts.ts';
import { linesOf } from '../../fixtures/forms/form-xml.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

const asked = { communeId: 'xa-a', unitId: 'xom-1', file: '2024-03.xlsx' };
type World = ReturnType<typeof smallWorld>;
const formOf = (world: World, changed: Partial<typeof asked> = {}) =>
  createGetForm(world.process())({ ...asked, ...changed });
const lineOf = async (world: World, code: string) =>
  linesOf((await formOf(world)).bytes).find(([first]) => first === code);

describe('the form of a unit for a month', () => {
  it.each([
    ['2024-03.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['2024-03.csv', 'text/csv; charset=utf-8', '\uFEFF'],
    ['2024-03.json', 'application/json; charset=utf-8', '{'],
    ['2024-03.rows.json', 'application/json; charset=utf-8', '{'],
  ])('is a file of the kind that is asked for, named in ASCII: %s', async (file, mediaType, begins) => {
    const answer = await formOf(smallWorld(), { file });

    expect(answer).toMatchObject({ mediaType, fileName: `xa-a_xom-1_${file}` });
    expect(Buffer.from(answer.bytes).toString().startsWith(begins)).toBe(true);
    expect(contracts['get-form'].mediaTypes).toContain(mediaType);
  });

  it('shows what the unit said last of a level, and not of an increment', async () => {
    const world = smallWorld('2024-02-10T03:00:00.000Z');
    await world.send({ period: '2024-02', content: 5 });
    await world.send({ period: '2024-02', unitId: 'xom-2', content: 9 });

    expect(await lineOf(world, '2.1')).toContain('5/10 (50\u00A0%)');
    expect((await lineOf(world, 'PT.02'))?.join('')).toBe('PT.02landm²');
  });

  it('says as data what is asked, and what the unit said last of each level', async () => {
    const world = smallWorld('2024-02-10T03:00:00.000Z');
    await world.send({ period: '2024-02', content: 5 });

    const { bytes } = await formOf(world, { file: '2024-03.rows.json' });
    const { rows, ...about }: FormView = JSON.parse(Buffer.from(bytes).toString());

    expect(about).toMatchObject({ communeId: 'xa-a', unitId: 'xom-1', period: '2024-03' });
    expect(rows.find(({ code }) => code === '2.1')).toMatchObject({
      section: 'indicators',
      answer: 'ratio',
      required: true,
      most: 10_000_000,
      last: { value: { met: 5, total: 10 }, period: '2024-02' },
    });
    expect(rows.find(({ code }) => code === 'PT.02')).not.toHaveProperty('last');
  });

  it('shows a level over months to which nothing came, with the month that it is of', async () => {
    const world = smallWorld('2024-01-10T03:00:00.000Z');
    await world.send({ period: '2024-01', content: 5 });
    world.clock.now = '2024-03-10T03:00:00.000Z';

    expect(await lineOf(world, '2.1')).toContain('5/10 (50\u00A0%)\n(tháng 1/2024)');
  });

  it('shows nothing of this month: what was sent already is not written in beforehand', async () => {
    const world = smallWorld();
    await world.send({ content: 5 });

    expect((await lineOf(world, '2.1'))?.join('')).toBe('2.12.1hộ');
  });

  it('is there from the day on which the month before begins', async () => {
    const opens = datesOf('2024-02').opensAt;

    await expect(formOf(smallWorld(after(opens, -1)))).rejects.toMatchObject({ code: 'period-not-open' });
    expect((await formOf(smallWorld(opens))).fileName).toBe('xa-a_xom-1_2024-03.xlsx');
  });

  it('is there for the first month of a drive before any has begun', async () => {
    const world = smallWorld(after(datesOf('2024-01').opensAt, -1));

    expect((await formOf(world, { file: '2024-01.json' })).fileName).toBe('xa-a_xom-1_2024-01.json');
  });

  it.each([
    [{ communeId: 'xa-z' }, 'no-such-commune'],
    [{ unitId: 'xom-9' }, 'no-such-unit'],
    [{ file: '2024-04.xlsx' }, 'no-such-period'],
    [{ file: '2024-03.pdf' }, 'no-such-form'],
    [{ file: '2024-03' }, 'no-such-form'],
    [{ file: '2024-3.xlsx' }, 'no-such-form'],
    [{ file: '2024-03.xlsx.exe' }, 'no-such-form'],
  ])('is not found for %j, and says so in both languages', async (changed, code) => {
    const refused = formOf(smallWorld(), changed);

    await expect(refused).rejects.toMatchObject({ kind: 'not-found', code });
    await expect(refused).rejects.toMatchObject({
      text: { vi: expect.stringMatching(/\p{L}/u), en: expect.stringMatching(/\w/) },
    });
  });
});
