import { actIdOf, keyOfAct } from '../../../shared/domain/acts/act-id.ts';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { createFindTicket } from '../../../shared/steps/find-ticket.ts';
import { createJudgeUpload } from '../../../shared/steps/judge-upload.ts';
import { replayVersion } from '../../../shared/steps/replay-version.ts';
import { uploadIdOf } from '../../../shared/domain/upload-id.ts';
import { putObject } from '../../fakes/object-store.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { readSmallFile } from '../../fixtures/small/report-file.ts';
import { after, datesOf, smallWorld } from './world.ts';

export const months = ['2024-01', '2024-02', '2024-03'];
const officer = 'officer@xa-a';
const reviewer = 'reviewer@huyen';

/** Three closed months of `huyen` with late, corrected, returned, excused and reopened reports, each month restated. */
export async function restatedWorld() {
  const world = smallWorld(after(datesOf('2024-01').opensAt, 86_400));
  const said = deedsIn(world);
  await playJanuary(world, said);
  await playFebruary(world, said);
  await playMarch(world, said);
  const replay = (period: string, version: number, given = smallGiven) => {
    const process = world.process();
    const judge = createJudgeUpload({ given, read: readSmallFile, findTicket: createFindTicket(process) });
    return replayVersion({ ...process, given, judge, maxFileBytes: 1000 }, { districtId: 'huyen', period, version });
  };
  const version = (period: string, number: number) => world.process().summaries.version('huyen', period, number);
  return { ...world, replay, version };
}

type World = ReturnType<typeof smallWorld>;
type Deeds = ReturnType<typeof deedsIn>;

function deedsIn(world: World) {
  const actOf = (month: { communeId: string; period: string }, content: ActContent, by: string): Act => {
    const draft = { ...month, at: world.clock.now, by, ...content };
    return { ...draft, id: actIdOf(draft, undefined) };
  };
  const act = (month: { communeId: string; period: string }, content: ActContent, by = officer) =>
    world.process().recordAct(actOf(month, content, by));
  /** The unit is let in from a second after now. */
  const reopen = async (slot: { communeId: string; period: string; unitId: string }, reason: string) => {
    const { unitId, ...month } = slot;
    const expiresAt = after(world.clock.now, 86_400);
    const { id: requestId } = await act(month, { kind: 'reopen-request', unitId, reason, expiresAt });
    await act(month, { kind: 'reopen-approve', requestId }, reviewer);
    world.clock.now = after(world.clock.now, 2);
  };
  return { act, actOf, reopen };
}

const close = async (world: World, period: string) => {
  world.clock.now = after(datesOf(period).locksAt, 60);
  await world.process().close('huyen');
};

async function playJanuary(world: World, { act }: Deeds) {
  const period = '2024-01';
  const { lateFrom, locksAt } = datesOf(period);
  await world.send({ period, content: 5 });
  await world.send({ period, unitId: 'van-phong', content: 2 });
  world.clock.now = after(world.clock.now, 3600);
  await world.send({ period, content: 6, name: 'corrected.csv' });
  await world.send({ period, communeId: 'xa-b', content: 'bad' });
  await act({ communeId: 'xa-b', period }, { kind: 'excuse', unitId: 'xom-2', reason: 'Xóm mới sáp nhập' });
  await world.send({ period, communeId: 'xa-b', content: 3, at: after(lateFrom, 60) });
  await close(world, period);
  await world.send({ period, unitId: 'xom-2', content: 4, at: after(locksAt, -7200) });
}

async function playFebruary(world: World, { act, reopen }: Deeds) {
  const period = '2024-02';
  await world.send({ period, content: 7 });
  const { object } = await world.send({ period, unitId: 'xom-2', content: 9 });
  const { key, versionId, lastModified: receivedAt } = object;
  const uploadId = uploadIdOf({ key, versionId });
  const returned = { kind: 'return', unitId: 'xom-2', uploadId, receivedAt, comment: 'Thiếu số liệu' } as const;
  await act({ communeId: 'xa-a', period }, returned);
  await close(world, period);
  await reopen({ communeId: 'xa-a', period: '2024-01', unitId: 'xom-1' }, 'Xóm báo sót 2 m²');
  await world.send({ period: '2024-01', content: 8, name: 'again.csv' });
}

async function playMarch(world: World, { actOf, reopen }: Deeds) {
  const period = '2024-03';
  await world.send({ period, content: 11 });
  await world.send({ period, communeId: 'xa-b', unitId: 'xom-2', content: 12 });
  await close(world, period);
  await reopen({ communeId: 'xa-a', period: '2024-02', unitId: 'xom-2' }, 'Đã bổ sung số liệu');
  await world.send({ period: '2024-02', unitId: 'xom-2', content: 10, name: 'added.csv' });
  const use = { kind: 'use-rules', pack: 'small@2', register: '1', reason: 'Ngưỡng mới của tỉnh' } as const;
  const named = actOf({ communeId: 'xa-a', period }, use, 'admin@tinh');
  putObject(world.cloud.objects, keyOfAct(named), { bytes: new TextEncoder().encode(canonicalJson(named)) });
  world.clock.now = after(world.clock.now, 60);
  await world.process().close('huyen');
}
