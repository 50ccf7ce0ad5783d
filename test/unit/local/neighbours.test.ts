import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import type { Client } from '../../../infra/local/demonstration/client.ts';
import { neighbourReports } from '../../../infra/local/demonstration/neighbours.ts';
import { sendNeighbours } from '../../../infra/local/demonstration/send-neighbours.ts';

const neighbours = { districtId: 'dai-tu', period: '2024-03', except: 'luc-ba' };
const reports = neighbourReports(readGiven(), neighbours);

describe('the reports of the other communes of the demonstration', () => {
  it('are the same at every start, and none of them is of the commune that has its own samples', () => {
    expect(neighbourReports(readGiven(), neighbours)).toEqual(reports);
    expect(new Set(reports.map(({ communeId }) => communeId))).not.toContain('luc-ba');
  });

  it('come from most communes whole, from some in part and from some not at all', () => {
    const sent = Map.groupBy(reports, ({ communeId }) => communeId);

    expect(sent.size).toBe(23);
    expect(sent.has('cat-ne')).toBe(false);
    expect(sent.get('an-khanh')).toHaveLength(22);
    expect(sent.get('ky-phu')?.length).toBeLessThan(18);
  });

  it('tell of a setback in the hamlets where it happened, and say why', () => {
    const report = JSON.parse(String(reportOf('phu-lac', 'xom-3')?.bytes));

    expect(report.indicators['17.5'].met / report.indicators['17.5'].total).toBeLessThan(0.3);
    expect(report.notes.difficulties).toContain('thu gom rác');
  });
});

describe('sending them', () => {
  it('sends only what has not come yet, and says how many', async () => {
    const { client, asked, lines } = desk({ sent: (communeId) => communeId !== 'an-khanh' });

    await sendNeighbours(neighbours, { client, given: readGiven(), say: (line) => lines.push(line) });

    expect(asked).toHaveLength(22);
    expect(lines.at(-1)).toContain('22');
  });

  it('asks for no more forms once one was refused, and says why it was', async () => {
    const { client, asked, lines } = desk({ sent: () => false, refused: 'Kỳ đã khóa' });

    await sendNeighbours(neighbours, { client, given: readGiven(), say: (line) => lines.push(line) });

    expect(asked.length).toBeLessThanOrEqual(4);
    expect(lines.at(-1)).toContain('Kỳ đã khóa');
  });
});

const reportOf = (communeId: string, unitId: string) =>
  reports.find((each) => each.communeId === communeId && each.slot.unitId === unitId);

function desk({ sent, refused }: { sent: (communeId: string) => boolean; refused?: string }) {
  const asked: string[] = [];
  const lines: string[] = [];
  const units = new Set(reports.map(({ slot }) => slot.unitId));
  const client: Pick<Client, 'askForForm' | 'sendForm' | 'unitsThatSent'> = {
    unitsThatSent: async (communeId) => (sent(communeId) ? units : new Set()),
    askForForm: async ({ unitId }) => {
      asked.push(unitId);
      return refused === undefined ? { uploadId: unitId, url: '', fields: {} } : { refused };
    },
    sendForm: async () => {},
  };
  return { client, asked, lines };
}
