import { atOnce } from '../at-once.ts';
import type { Year } from '../play/year.ts';
import type { Faults } from './faults.ts';

const zip = [0x50, 0x4b];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Fetches the month's papers: of each commune that sent, and of the district; of one commune those of its first version, too. */
export async function checkPapers({ api, communes, world }: Year, period: string, faults: Faults): Promise<void> {
  const papers = [
    ...communes.map((communeId) => `/communes/${communeId}/reports/${period}.docx`),
    ...communes.slice(0, 1).map((communeId) => `/communes/${communeId}/reports/${period}.docx?version=1`),
    ...['docx', 'xlsx', 'csv'].map((ending) => `/districts/${world.districtId}/papers/${period}.${ending}`),
  ];
  await atOnce(4, papers, async (path) => {
    const { status, bytes } = await api.get(path);
    const begins = path.endsWith('.csv') ? byteOrderMark : zip;
    faults.expect(path, [status, ...bytes.slice(0, begins.length)], [200, ...begins]);
    if (bytes.length < 1000) faults.add(`${path}: ${bytes.length} B`);
  });
}
