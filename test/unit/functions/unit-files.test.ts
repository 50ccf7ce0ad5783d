import { describe, expect, it } from 'vitest';
import { createCreateLinkFile } from '../../../functions/create-link-file/create-link-file.ts';
import { createCreateUnitFile } from '../../../functions/create-unit-file/create-unit-file.ts';
import { createGetUnitFiles } from '../../../functions/get-unit-files/get-unit-files.ts';
import { unitFileContracts } from '../../../shared/api/unit-file-contracts.ts';
import { registerAt, rulesOf } from '../../../shared/domain/rules.ts';
import { findReporter } from '../../../shared/domain/unit.ts';
import { putObject } from '../../fakes/object-store.ts';
import { countedSpend } from '../../fixtures/limits/counted.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { after } from '../steps/world.ts';
import { actDesk, evidenceId, march } from './act-desk.ts';

const slot = { ...march, unitId: 'xom-1' };
const key = `evidence/xa-a/2024-03/xom-1.${evidenceId}.jpg`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function unitDesk(most?: { minute: number; day: number }) {
  const desk = actDesk();
  const process = desk.world.process();
  const { spend } = countedSpend(most);
  const deps = { ...process, spend, newId: () => evidenceId };
  const rules = must(rulesOf(smallGiven, march));
  const at = desk.world.clock.now;
  const unit = must(findReporter(registerAt(smallGiven, rules, at), 'xa-a', 'xom-1'));
  const link = { ...slot, token: 't', rules, unit, at, generation: 0, expiresAt: after(at, 60) };
  return {
    ...desk,
    rules,
    form: (fileName = 'ảnh.JPEG', size = 1000, unitId = 'xom-1') =>
      createCreateUnitFile(deps)({ month: march, request: { unitId, fileName, size }, by: 'reporter@xa-a' }),
    formByLink: () => createCreateLinkFile(deps)(link, { fileName: 'ảnh.jpg', size: 1000 }),
    put: (name: string, text = 'x') => putObject(desk.world.cloud.objects, name, { bytes: bytesOf(text) }),
    files: createGetUnitFiles({
      ...process,
      signer: { presignRead: async (object, seconds) => `${object.key}?${object.versionId} ${seconds} s` },
    }),
  };
}

describe('a form for a photo beside a report', () => {
  it('is for one key of the unit and month, which an act can name', async () => {
    const { form, put, ask } = unitDesk();

    const handed = await form();
    put(handed.file);
    const paper = {
      kind: 'evidence',
      indicator: '2.1',
      number: '1',
      date: '2024-03-01',
      summary: 'Ảnh họp xóm',
    } as const;
    const act = await ask({ ...paper, file: handed.file });

    expect(handed.file).toBe(key);
    expect(unitFileContracts['create-unit-file'].output.parse(handed)).toEqual(handed);
    expect(act).toMatchObject({ file: { key, versionId: 'v1' } });
  });

  it('by a link says so in the name, and is good no longer than the link', async () => {
    const desk = unitDesk();

    const { file, expiresAt } = await desk.formByLink();

    expect(file).toBe(`evidence/xa-a/2024-03/xom-1.${evidenceId}.by-link.jpg`);
    expect(expiresAt).toBe(after(desk.world.clock.now, 60));
  });

  it.each([
    ['IMG_0001.HEIC', 1000, 'unit-file-heic'],
    ['bao-cao.xlsx', 1000, 'unit-file-kind'],
    ['anh.jpg.html', 1000, 'unit-file-kind'],
    ['to.pdf', 11_000_000, 'file-too-large'],
  ])('is not given for %s of %i bytes, before anything is sent', async (fileName, size, code) => {
    await expect(unitDesk().form(fileName, size)).rejects.toMatchObject({ kind: 'unprocessable', code });
  });

  it('is not given for a unit that the commune has not', async () => {
    await expect(unitDesk().form('a.jpg', 1000, 'xom-99')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are as many a day as forms, by a link apart', async () => {
    const { form, formByLink } = unitDesk({ minute: 100, day: 1 });

    await form();
    await expect(form()).rejects.toMatchObject({ code: 'quota-used-up' });

    await expect(formByLink()).resolves.toBeDefined();
  });
});

describe('what units sent beside their reports', () => {
  it('is listed newest first, each in its newest version, without what officers sent', async () => {
    const { put, passTo, world, files } = unitDesk();
    put(key, 'first');
    put(`evidence/xa-a/2024-03/${evidenceId}.pdf`);
    passTo(after(world.clock.now, 60));
    put(`evidence/xa-a/2024-03/xom-2.${evidenceId}.by-link.pdf`);
    passTo(after(world.clock.now, 60));
    put(key, 'second');

    const view = await files(march);

    expect(view.files).toMatchObject([
      { unitId: 'xom-1', file: key, byLink: false, size: 6, url: `${key}?v2 300 s` },
      { unitId: 'xom-2', byLink: true },
    ]);
    expect(unitFileContracts['get-unit-files'].output.parse(view)).toEqual(view);
  });

  it('is listed of one unit alone, and not of one whose id begins alike', async () => {
    const { put, files } = unitDesk();
    put(key);
    put(`evidence/xa-a/2024-03/xom-10.${evidenceId}.jpg`);
    put(`evidence/xa-a/2024-02/xom-1.${evidenceId}.jpg`);

    expect((await files(slot)).files.map(({ file }) => file)).toEqual([key]);
  });
});
