import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/domain/upload-id.ts';
import { createCreateUpload } from '../../../functions/create-upload/create-upload.ts';
import { createGetSlots } from '../../../functions/get-slots/get-slots.ts';
import { contracts } from '../../../shared/api/contracts.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { slotOfKey } from '../../../shared/domain/slot.ts';
import { uploadIdOf } from '../../../shared/domain/upload-id.ts';
import { postForm, putObject } from '../../fakes/object-store.ts';
import { countedSpend } from '../../fixtures/limits/counted.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { createNoteAct } from '../../../shared/steps/record-act.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

const uploadId = '0190a5e0-1234-7abc-8def-0123456789ab';
const request = { communeId: 'xa-a', unitId: 'xom-1', period: '2024-03', fileName: 'Báo cáo.XLSX', size: 500 };

function desk(now = '2024-03-10T03:00:00.000Z', given = smallGiven, most?: { minute: number; day: number }) {
  const world = smallWorld(now);
  const asked: Date[] = [];
  const process = world.process();
  const createFor = createCreateUpload({
    ...process,
    note: createNoteAct(process),
    spend: countedSpend(most).spend,
    given,
    newUploadId: (at) => {
      asked.push(at);
      return uploadId;
    },
    maxFileBytes: 1_048_576,
  });
  const create = (asking: Parameters<typeof createFor>[0], by = 'reporter@xa-a') => createFor(asking, by);
  return { world, create, asked };
}

/** What is wrong with a request, and the tickets that it left all the same. */
async function refusalOf(changed: Partial<typeof request>, now?: string) {
  const { world, create } = desk(now);
  const error: unknown = await create({ ...request, ...changed }).catch((thrown: unknown) => thrown);
  const faults = error instanceof DomainError ? error.faults.map(({ at, code }) => `${at} ${code}`) : [];
  return { faults, tickets: world.cloud.ledger.tickets.size };
}

describe('asking for a form', () => {
  it('gives one for exactly this slot, that lives for 15 minutes', async () => {
    const { create, asked } = desk();

    const form = await create(request);

    expect(form).toMatchObject({ uploadId, url: 'https://bucket.test/', expiresAt: '2024-03-10T03:15:00.000Z' });
    expect(slotOfKey(form.fields['key'] ?? '')).toEqual({
      communeId: 'xa-a',
      period: '2024-03',
      unitId: 'xom-1',
      fileName: `${uploadId}.xlsx`,
    });
    expect(asked).toEqual([new Date('2024-03-10T03:00:00.000Z')]);
    expect(contracts['create-upload'].output.parse(form)).toEqual(form);
  });

  it('makes a file that is sent with it an upload under the id that was promised', async () => {
    const { world, create } = desk();
    const form = await create(request);

    const object = must(postForm(world.cloud.objects, form, new TextEncoder().encode('7')));

    expect(uploadIdOf(object)).toBe(uploadId);
    expect(await world.ingest(object)).toMatchObject({ uploadId, verdict: 'accepted' });
  });

  it('limits the size of what can be sent', async () => {
    const { world, create } = desk();
    const form = await create(request);

    expect(postForm(world.cloud.objects, form, new Uint8Array(1_048_577))).toBeUndefined();
    expect(postForm(world.cloud.objects, form, new Uint8Array(1_048_576))).toBeDefined();
  });

  it('leaves a ticket, so that the upload can be asked about before it comes', async () => {
    const { world, create } = desk();

    await create(request);

    const { ticket } = await world.process().ledger.findUpload(uploadId);
    expect(ticket).toEqual({
      uploadId,
      communeId: 'xa-a',
      unitId: 'xom-1',
      period: '2024-03',
      fileName: 'Báo cáo.XLSX',
      key: `reports/xa-a/2024-03/xom-1/${uploadId}.xlsx`,
      createdAt: '2024-03-10T03:00:00.000Z',
      expiresAt: '2024-03-10T03:15:00.000Z',
    });
  });

  it.each([
    ['báo cáo', ''],
    ['a.tar.gz', '.gz'],
    ['../../x.csv', '.csv'],
    ['a.x/y', ''],
    ['a.toolong', ''],
    ['a.đoc', ''],
  ])('keeps of the name %j only its ending %j', async (fileName, ending) => {
    const { create } = desk();

    const { fields } = await create({ ...request, fileName });

    expect(fields['key']).toBe(`reports/xa-a/2024-03/xom-1/${uploadId}${ending}`);
  });

  it('is allowed for a month that is locked: what comes late is kept, and told with whom to ask', async () => {
    const { create } = desk(after(datesOf('2024-03').locksAt, 60));

    expect((await create(request)).uploadId).toBe(uploadId);
  });
});

describe('asking for a form for what cannot be taken', () => {
  it.each([
    [{ communeId: 'xa-z' }, ['/communeId no-such-commune']],
    [{ communeId: 'huyen' }, ['/communeId no-such-commune']],
    [{ unitId: 'xom-9' }, ['/unitId no-such-unit']],
    [{ period: '2024-04' }, ['/period no-such-period']],
    [{ period: '2024-13' }, ['/period no-such-period']],
    [{ size: 0 }, ['/size empty-file']],
    [{ size: 1_048_577 }, ['/size file-too-large']],
    [
      { unitId: 'xom-9', period: '2023-01', size: 0 },
      ['/unitId no-such-unit', '/period no-such-period', '/size empty-file'],
    ],
    [{ communeId: 'xa-z', period: '2024-04', size: 2_000_000 }, ['/communeId no-such-commune', '/size file-too-large']],
  ])('%j is answered with all that is wrong: %j', async (changed, faults) => {
    expect(await refusalOf(changed)).toEqual({ faults, tickets: 0 });
  });

  it('names the day on which a month opens', async () => {
    const opensAt = datesOf('2024-03').opensAt;

    expect((await refusalOf({}, after(opensAt, -1))).faults).toEqual(['/period period-not-open']);
    expect(await refusalOf({}, opensAt)).toEqual({ faults: [], tickets: 1 });
  });

  it('refuses a unit that no longer exists, as its file would be', async () => {
    const registers = smallGiven.registers.map((register) => ({
      ...register,
      units: register.units.map((unit) => (unit.id === 'xom-1' ? { ...unit, validTo: '2024-03-09' } : unit)),
    }));
    const { create } = desk('2024-03-10T03:00:00.000Z', { ...smallGiven, registers });

    await expect(create(request)).rejects.toMatchObject({ faults: [{ at: '/unitId', code: 'no-such-unit' }] });
    await expect(create({ ...request, unitId: 'xom-2' })).resolves.toMatchObject({ uploadId });
  });

  it('says in both languages what was found and what is asked for', async () => {
    const { create } = desk();

    const asking = create({ ...request, size: 1_048_577 });

    await expect(asking).rejects.toMatchObject({
      kind: 'invalid',
      code: 'upload-refused',
      faults: [{ message: { vi: expect.stringContaining('1'), en: expect.stringContaining('1') } }],
    });
  });
});

describe('asking for a form on behalf of a unit', () => {
  const onBehalf = { channel: 'phone', note: 'Trưởng xóm đọc qua điện thoại' } as const;
  const acts = (world: ReturnType<typeof smallWorld>) => world.process().acts.find(request);

  it('records who types it in before the form is handed out, and the slot says so once the file counts', async () => {
    const { world, create } = desk();

    const form = await create({ ...request, onBehalf }, 'officer@xa-a');
    await world.ingest(must(postForm(world.cloud.objects, form, new TextEncoder().encode('7'))));

    expect(await acts(world)).toMatchObject([
      { kind: 'keyed-in', by: 'officer@xa-a', unitId: 'xom-1', uploadId, channel: 'phone', scan: null },
    ]);
    const { slots } = await createGetSlots(world.process())(request);
    expect(slots.map(({ unitId, keyedIn }) => [unitId, keyedIn])).toEqual([
      ['xom-1', { by: 'officer@xa-a', channel: 'phone' }],
      ['xom-2', null],
      ['van-phong', null],
    ]);
  });

  it('names the scan of the paper, which must lie among the month’s evidence', async () => {
    const { world, create } = desk();
    const scan = `evidence/xa-a/2024-03/${uploadId}.pdf`;
    const asking = { ...request, onBehalf: { ...onBehalf, channel: 'paper', scan } } as const;
    const missing: unknown = await create(asking, 'officer@xa-a').catch((thrown: unknown) => thrown);
    const { versionId } = putObject(world.cloud.objects, scan, { bytes: new Uint8Array(3) });

    await create(asking, 'officer@xa-a');

    expect(missing).toMatchObject({ faults: [{ at: '/onBehalf/scan', code: 'no-such-file' }] });
    expect(await acts(world)).toMatchObject([{ scan: { key: scan, versionId, sha256: sha256(new Uint8Array(3)) } }]);
  });

  it('needs the scan of what came on paper, and none of what was said by telephone', async () => {
    const { create } = desk();

    const onPaper = create({ ...request, onBehalf: { ...onBehalf, channel: 'paper' } }, 'officer@xa-a');

    await expect(onPaper).rejects.toMatchObject({ faults: [{ at: '/onBehalf/scan', code: 'scan-missing' }] });
    await expect(create({ ...request, onBehalf }, 'officer@xa-a')).resolves.toMatchObject({ uploadId });
  });

  it('is recorded of nobody who sends for itself', async () => {
    const { world, create } = desk();

    await create(request);

    expect(await acts(world)).toEqual([]);
    expect(world.cloud.ledger.tickets.size).toBe(1);
  });
});
