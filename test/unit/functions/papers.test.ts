import { beforeAll, describe, expect, it } from 'vitest';
import { createGetSummary } from '../../../functions/get-summary/get-summary.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { FileAnswer } from '../../../shared/lambda/http-answer.ts';
import { paperContracts } from '../../../shared/api/paper-contracts.ts';
import { documentOf, tableAfter, tablesIn, textsIn } from '../../fixtures/papers/docx-parts.ts';
import { paperDesk } from '../../fixtures/papers/paper-desk.ts';

const locked = '2024-03-19T17:01:00.000Z';
const refusal = (answer: Promise<FileAnswer>): Promise<string> =>
  answer.then(
    () => 'none',
    (error: unknown) => (error instanceof DomainError ? `${error.kind} ${error.code}` : String(error)),
  );

describe('a paper that there is not', () => {
  const desk = paperDesk();

  it.each(['2024-03.pdf', '2024-03', '2024-3.docx', '2024-03.docx.docx', '../2024-03.docx', '2024-03.DOCX', '.docx'])(
    'is refused by name, as %s',
    async (file) => {
      expect(await refusal(desk.report(file))).toBe('not-found no-such-paper');
      expect(await refusal(desk.table(file))).toBe('not-found no-such-paper');
    },
  );

  it('is a commune’s as a workbook', async () => {
    expect(await refusal(desk.report('2024-03.xlsx'))).toBe('not-found no-such-paper');
  });

  it('is one of a commune, a district or a month that is not known', async () => {
    expect(await refusal(desk.report('2024-03.docx', 'khong-co'))).toBe('not-found no-such-commune');
    expect(await refusal(desk.report('2030-01.docx'))).toBe('not-found no-such-period');
    expect(await refusal(desk.table('2030-01.csv'))).toBe('not-found no-such-period');
  });

  it('is one of a month that has not begun', async () => {
    expect(await refusal(desk.report('2024-04.docx'))).toBe('not-found period-not-open');
    expect(await refusal(desk.table('2024-04.xlsx'))).toBe('not-found period-not-open');
  });

  it('is one of a version that has not been published', async () => {
    expect(await refusal(desk.table('2024-03.docx', '1'))).toBe('not-found no-such-version');
  });

  it('is one whose name is too long, or whose version is no number, for the contract', () => {
    const { params } = paperContracts['get-summary-paper'];

    expect(params.safeParse({ districtId: 'dai-tu', file: '2024-03.docx', version: 'x' }).success).toBe(false);
    expect(params.safeParse({ districtId: 'dai-tu', file: 'x'.repeat(41) }).success).toBe(false);
    expect(params.safeParse({ districtId: 'dai-tu', file: '2024-03.docx', version: '2' }).success).toBe(true);
  });
});

describe('the papers of a month', () => {
  const desk = paperDesk();
  beforeAll(() => desk.sendSamples());

  it('have names that say whose they are and how far they stand, and types that the contract lists', async () => {
    const answers = [
      await desk.report(),
      await desk.table('2024-03.docx'),
      await desk.table('2024-03.xlsx'),
      await desk.table('2024-03.csv'),
    ];

    expect(answers.map(({ fileName }) => fileName)).toEqual([
      'bao-cao_luc-ba_2024-03_tam-tinh.docx',
      'tong-hop_dai-tu_2024-03_tam-tinh.docx',
      'tong-hop_dai-tu_2024-03_tam-tinh.xlsx',
      'tong-hop_dai-tu_2024-03_tam-tinh.csv',
    ]);
    expect(answers.slice(1).map(({ mediaType }) => mediaType)).toEqual(paperContracts['get-summary-paper'].mediaTypes);
    expect([answers[0]?.mediaType]).toEqual(paperContracts['get-commune-report'].mediaTypes);
  });

  it('are named in the summary, each version’s its own', async () => {
    const get = createGetSummary(desk.ports);
    const { papers } = (await get({ districtId: 'dai-tu', period: '2024-03' })).body;

    expect(papers).toEqual({
      docx: '/districts/dai-tu/papers/2024-03.docx',
      xlsx: '/districts/dai-tu/papers/2024-03.xlsx',
      csv: '/districts/dai-tu/papers/2024-03.csv',
    });
    const closed = paperDesk(locked);
    await closed.close('2024-03');
    const { body } = await createGetSummary(closed.ports)({ districtId: 'dai-tu', period: '2024-03' });
    expect(body.papers.csv).toBe('/districts/dai-tu/papers/2024-03.csv?version=1');
  });

  it('are the same bytes for the same day while provisional, and name the day', async () => {
    desk.clock.now = '2024-03-12T01:00:00.000Z';
    const [report, table] = [await desk.report(), await desk.table('2024-03.docx')];
    desk.clock.now = '2024-03-12T02:00:00.000Z';

    expect(Buffer.compare((await desk.report()).bytes, report.bytes)).toBe(0);
    expect(Buffer.compare((await desk.table('2024-03.docx')).bytes, table.bytes)).toBe(0);
    expect(textsIn(tablesIn(documentOf(report.bytes))[0] ?? '')).toContain('Lục Ba, ngày 12 tháng 3 năm 2024');
  });

  it('of a published version are the same bytes whenever they are asked for', async () => {
    const closed = paperDesk();
    await closed.sendSamples();
    closed.clock.now = locked;
    await closed.close('2024-03');
    const ask = async () => [
      await closed.report(),
      await closed.table('2024-03.docx'),
      await closed.table('2024-03.xlsx'),
      await closed.table('2024-03.csv', '1'),
    ];
    const first = await ask();
    closed.clock.now = '2024-06-01T00:00:00.000Z';
    const later = await ask();

    expect(first.map(({ fileName }) => fileName.replace(/.*_/, ''))).toEqual([
      'ban-1.docx',
      'ban-1.docx',
      'ban-1.xlsx',
      'ban-1.csv',
    ]);
    later.forEach(({ bytes }, index) => expect(Buffer.compare(bytes, first[index]?.bytes ?? Buffer.of())).toBe(0));
    const latest = await closed.ports.summaries.latest('dai-tu', '2024-03');
    expect(tableAfter(documentOf(first[1]?.bytes ?? Buffer.of()), 'Phụ lục V')).toContainEqual([
      'Mã băm bản tổng hợp của huyện (SHA-256)',
      latest?.hash,
    ]);
  });
});
