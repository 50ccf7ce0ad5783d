import { describe, expect, it } from 'vitest';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Ledger, MonthStore, UploadTicket } from '../../shared/ports.ts';
import { accepted, entry, places, slot, upload } from './support/samples.ts';

const uploadId = '018e2a4c-0000-7000-8000-000000000001';
const ticket: UploadTicket = {
  ...slot,
  uploadId,
  key: `reports/luc-ba/2024-03/xom-2/${uploadId}.xlsx`,
  fileName: 'báo cáo tháng 3.xlsx',
  createdAt: '2024-03-12T00:00:00.000Z',
  expiresAt: '2024-03-12T00:15:00.000Z',
};
const problem: Problem = {
  place: { sheet: 'Báo cáo', cell: 'C7' },
  code: 'not-a-number',
  row: '17.5',
  found: '12a',
  message: { vi: 'Không phải là số.', en: 'Not a number.' },
};

/** What every ledger does, whatever keeps it. `months` is the month store of the same table. */
export function ledgerContract(name: string, newStores: () => Promise<{ ledger: Ledger; months: MonthStore }>): void {
  const newLedger = async (): Promise<Ledger> => (await newStores()).ledger;

  describe(`entries of ${name}`, () => {
    it('say that a version is done once its entry is put, and of no other version', async () => {
      const ledger = await newLedger();
      const before = await ledger.has(entry(1));

      await ledger.put(entry(1));

      expect(before).toBe(false);
      expect(await ledger.has(entry(1))).toBe(true);
      expect(await ledger.has({ ...entry(1), versionId: 'v2' })).toBe(false);
      expect(await ledger.has(entry(2))).toBe(false);
    });

    it('stand as they were first put', async () => {
      const ledger = await newLedger();

      const first = await ledger.put(entry(1));
      const second = await ledger.put(entry(1, { verdict: 'rejected', problems: [problem] }));

      const { entries } = await ledger.findUpload(entry(1).uploadId);
      expect([first, second]).toEqual(['written', 'refused']);
      expect(entries).toEqual([entry(1)]);
    });

    it('are put once where two put them at once', async () => {
      const ledger = await newLedger();

      const written = await Promise.all([ledger.put(entry(1)), ledger.put(entry(1))]);

      expect(written.toSorted()).toEqual(['refused', 'written']);
    });

    it('keep every problem, and that there is neither slot nor report', async () => {
      const ledger = await newLedger();
      const rejected = entry(1, {
        key: 'reports/nowhere.bin',
        slot: undefined,
        report: undefined,
        places: {},
        verdict: 'rejected',
        sha256: '',
        problems: [problem, { ...problem, place: { file: 'whole' } }],
        warnings: [{ ...problem, place: { line: 3, column: 4 } }],
      });

      await ledger.put(rejected);

      expect((await ledger.findUpload(rejected.uploadId)).entries).toEqual([rejected]);
    });

    it('keep the place of every figure, in the terms of each kind of file', async () => {
      const ledger = await newLedger();
      const kinds = entry(1, {
        places: {
          '17.5': [
            { sheet: 'Báo cáo', cell: 'D9' },
            { sheet: 'Báo cáo', cell: 'E9' },
          ],
          'PT.01': [{ line: 24, column: 4 }],
          'PT.02': [{ pointer: '/movements/PT.02' }],
          'PT.03': [{ table: 2, row: 4, column: 4 }],
        },
      });

      await ledger.put(kinds);
      await ledger.put(entry(2));

      expect((await ledger.findUpload(kinds.uploadId)).entries).toEqual([kinds]);
      expect((await ledger.findUpload(entry(2).uploadId)).entries[0]?.places).toEqual(places);
    });

    it('of keys with odd letters are told apart', async () => {
      const ledger = await newLedger();
      const keys = ['reports/a b+c.csv', 'reports/a%20b+c.csv', 'reports/ồ\u{1F600}.csv', 'reports/o\u0302\u0300.csv'];
      for (const key of keys.slice(1)) await ledger.put(entry(1, { key }));

      const known = await Promise.all(keys.map((key) => ledger.has({ key, versionId: 'v1' })));

      expect(known).toEqual([false, true, true, true]);
    });
  });

  describe(`entries of ${name} that are asked for by version`, () => {
    it('are found whole, each once, where there are any', async () => {
      const ledger = await newLedger();
      const warned = entry(2, { warnings: [problem] });
      await ledger.put(entry(1));
      await ledger.put(warned);
      await ledger.put(entry(3));

      const found = await ledger.findEntries([warned, entry(1), warned, entry(9), { ...entry(3), versionId: 'v2' }]);

      expect(found.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual([entry(1), warned]);
    });

    it('are none where nothing is asked for', async () => {
      const ledger = await newLedger();

      expect(await ledger.findEntries([])).toEqual([]);
    });
  });

  describe(`marks of ${name}`, () => {
    it('are found of those versions that have an entry, with what is needed to count them', async () => {
      const ledger = await newLedger();
      await ledger.put(entry(1));
      await ledger.put(entry(2, { verdict: 'late' }));

      const marks = await ledger.findMarks([entry(1), entry(2), entry(3)]);

      expect(marks.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
        [entry(1), entry(2, { verdict: 'late' })].map(({ key, versionId, uploadId: id, verdict, order }) => ({
          key,
          versionId,
          uploadId: id,
          verdict,
          order,
        })),
      );
    });

    it('are found of hundreds of versions, each once however often it is asked for', async () => {
      const ledger = await newLedger();
      const stored = Array.from({ length: 120 }, (_, at) => entry(at, { report: undefined, verdict: 'rejected' }));
      await Promise.all(stored.map((each) => ledger.put(each)));

      const marks = await ledger.findMarks([...stored, ...stored, entry(500)]);

      expect(marks).toHaveLength(120);
      expect(new Set(marks.map(({ key }) => key)).size).toBe(120);
    });

    it('are none where nothing is asked for', async () => {
      const ledger = await newLedger();

      const marks = await ledger.findMarks([]);

      expect(marks).toEqual([]);
    });
  });

  describe(`what ${name} knows of an upload id`, () => {
    it('is nothing of one that was never seen', async () => {
      const ledger = await newLedger();

      const found = await ledger.findUpload(uploadId);

      expect(found).toEqual({ ticket: undefined, entries: [] });
    });

    it('is the ticket alone until the file is done', async () => {
      const ledger = await newLedger();

      await ledger.putTicket(ticket);

      expect(await ledger.findUpload(uploadId)).toEqual({ ticket, entries: [] });
      expect(await ledger.has({ key: ticket.key, versionId: 'v1' })).toBe(false);
    });

    it('is its ticket and every version that came of it, newest order last', async () => {
      const ledger = await newLedger();
      await ledger.putTicket(ticket);
      const versions = [3, 1, 2].map((second) =>
        entry(second, { key: ticket.key, versionId: `v${second}`, order: upload(second).order }),
      );
      for (const version of versions) await ledger.put(version);

      const found = await ledger.findUpload(uploadId);

      expect(found.ticket).toEqual(ticket);
      expect(found.entries.map(({ versionId }) => versionId)).toEqual(['v1', 'v2', 'v3']);
    });
  });

  describe(`the current order of a slot in ${name}`, () => {
    it('is that of the accepted upload, and none where none was accepted', async () => {
      const { ledger, months } = await newStores();
      const atFirst = await ledger.currentOrder(slot);
      await months.recordNotAccepted(slot, { ...upload(9), verdict: 'rejected' });
      const afterRejection = await ledger.currentOrder(slot);

      await months.recordAccepted(slot, accepted(5));

      expect([atFirst, afterRejection]).toEqual([undefined, undefined]);
      expect(await ledger.currentOrder(slot)).toBe(upload(5).order);
    });
  });
}
