import { describe, expect, it } from 'vitest';
import { createGetEvidenceFile } from '../../../functions/get-evidence-file/get-evidence-file.ts';
import { actContracts } from '../../../shared/api/act-contracts.ts';
import { sha256 } from '../../../shared/domain/upload-id.ts';
import { putObject } from '../../fakes/object-store.ts';
import { after } from '../steps/world.ts';
import { actDesk, evidenceId, march } from './act-desk.ts';

const name = `${evidenceId}.pdf`;
const key = `evidence/xa-a/2024-03/${name}`;
const evidence = { kind: 'evidence', indicator: '2.1', number: '12/BC', date: '2024-03-01', file: key } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file was sent twice by its form, and each sending is named by an act. */
async function twiceNamed() {
  const desk = actDesk();
  const record = async (text: string, summary: string) => {
    putObject(desk.world.cloud.objects, key, { bytes: bytesOf(text), lastModified: desk.world.clock.now });
    const act = await desk.ask({ ...evidence, summary });
    desk.passTo(after(desk.world.clock.now, 60));
    return act;
  };
  const acts = [await record('first', 'Biên bản'), await record('second', 'Biên bản có dấu')] as const;
  const get = createGetEvidenceFile({
    ...desk.world.process(),
    signer: { presignRead: async (object, seconds) => `${object.key}?${object.versionId} ${seconds} s` },
  });
  return { ...desk, recorded: acts, get };
}

describe('a file of evidence', () => {
  it('is had in the version that the newest act names, with what it was then', async () => {
    const { get, recorded } = await twiceNamed();

    const found = await get({ ...march, file: name });

    expect(found).toEqual({
      file: key,
      act: recorded[1].id,
      sha256: sha256(bytesOf('second')),
      url: `${key}?v2 300 s`,
      expiresAt: '2024-03-10T03:07:00.000Z',
    });
    expect(actContracts['get-evidence-file'].output.parse(found)).toEqual(found);
  });

  it('is had in the version that another act named, by the path that stands with the act', async () => {
    const { get, recorded, acts } = await twiceNamed();
    const view = await acts();
    const first = view.acts.find(({ act }) => act.id === recorded[0].id);

    expect(first?.links.file).toBe(`/communes/xa-a/evidence-files/2024-03/${name}?act=${recorded[0].id}`);
    expect(await get({ ...march, file: name, act: recorded[0].id })).toMatchObject({ url: `${key}?v1 300 s` });
  });

  it('that no act names, or of another month, is nobody’s', async () => {
    const { get, recorded, world } = await twiceNamed();
    const other = '0190a5e0-1234-7abc-8def-0123456789ac.pdf';
    putObject(world.cloud.objects, `evidence/xa-a/2024-03/${other}`, { bytes: bytesOf('x') });

    for (const asked of [{ file: other }, { file: name, period: '2024-02' }, { file: name, act: `${recorded[0].id}x` }])
      await expect(get({ ...march, ...asked })).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-evidence' });
  });
});
