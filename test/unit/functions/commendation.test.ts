import { beforeAll, describe, expect, it } from 'vitest';
import { commendationContracts } from '../../../shared/api/commendation-contracts.ts';
import { actRecord } from '../../../shared/domain/audit/act-record.ts';
import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { actRequestSchema } from '../../../shared/domain/acts/request.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { councilDesk, type CouncilDesk } from '../../fixtures/commendation/council-desk.ts';
import { holdRound, person } from '../../fixtures/commendation/council-round.ts';

const faultsOf = async (asked: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  return error instanceof DomainError ? error.faults.map(({ at, code }) => `${at} ${code}`) : ['none'];
};
const sortedFaultsOf = async (asked: Promise<unknown>) => (await faultsOf(asked)).toSorted();
const nomination = { kind: 'nominate', person: null, rank: 'commune', achievements: 'Làm tốt' } as const;

describe('a nomination', () => {
  let desk: CouncilDesk;
  beforeAll(async () => {
    desk = await councilDesk();
  });

  it('is of a unit, of a body that takes part, or of a person, and of one of them', async () => {
    const nobody = { ...nomination };
    const both = { ...nomination, unitId: 'xom-2', participantId: 'hoi-phu-nu' };

    expect(await faultsOf(desk.record(nobody))).toEqual(['/unitId no-nominee']);
    expect(await faultsOf(desk.record(both))).toEqual(['/participantId two-nominees']);
    expect(await faultsOf(desk.record({ ...nomination, unitId: 'xom-99' }))).toEqual(['/unitId no-such-unit']);
    expect(await faultsOf(desk.record({ ...nomination, participantId: 'khong-co' }))).toEqual([
      '/participantId no-such-collective',
    ]);
    expect(await faultsOf(desk.record({ ...nomination, person }))).toEqual(['none']);
  });

  it('takes the place of an earlier one of the same for the same rank, and is gone once it is taken back', async () => {
    const first = await desk.record({ ...nomination, unitId: 'xom-3' });
    const second = await desk.record({ ...nomination, unitId: 'xom-3', achievements: 'Làm rất tốt' });
    const other = await desk.record({ ...nomination, unitId: 'xom-3', rank: 'district' });
    const of = async () =>
      (await desk.commendation()).nominations.filter(({ nominee }) => nominee.unitId === 'xom-3').map(({ id }) => id);

    const before = await of();
    await desk.record({ kind: 'withdraw-nomination', nomination: second.id, reason: 'nhầm' });

    expect(before).toEqual([second.id, other.id]);
    expect(before).not.toContain(first.id);
    expect(await of()).toEqual([other.id]);
  });

  it('is in the audit without the name of the person and without what the person did', async () => {
    const act = await desk.record({ ...nomination, unitId: 'xom-2', person, achievements: 'Hiến 300 m² đất' });
    const record = JSON.stringify(actRecord(act));

    expect(record).toContain('"nominate"');
    expect(record).not.toMatch(/Minh Họa|Mặt trận|300 m²/);
  });

  it('has an end to every text', () => {
    const isTaken = (more: object) => actRequestSchema.safeParse({ ...nomination, unitId: 'xom-2', ...more }).success;

    expect(isTaken({ achievements: 'x'.repeat(4000) })).toBe(true);
    expect(isTaken({ achievements: 'x'.repeat(4001) })).toBe(false);
    expect(isTaken({ achievements: ' ' })).toBe(false);
    expect(isTaken({ person: { name: 'x'.repeat(101), post: 'x' } })).toBe(false);
    expect(isTaken({ rank: 'world' })).toBe(false);
  });
});

describe('a round of commendation', () => {
  let desk: CouncilDesk;
  let round: Awaited<ReturnType<typeof holdRound>>;
  beforeAll(async () => {
    desk = await councilDesk();
    await desk.close();
    round = await holdRound(desk);
  });
  const decide = (more: Partial<(typeof round)['decision']>) =>
    sortedFaultsOf(desk.record({ ...round.decision, ...more } satisfies ActRequest, 'council@luc-ba'));

  it('shows what the reports that count propose, apart from who is nominated', async () => {
    const view = await desk.commendation();

    expect(view.proposed.length).toBeGreaterThan(0);
    expect(view.nominations).toHaveLength(5);
    expect(view).toMatchObject({ decision: null, counts: { nominated: 5, commune: 0, district: 0 } });
    expect(commendationContracts['get-commendation'].output.safeParse(view).success).toBe(true);
  });

  it('is decided on the ranking that was fixed, and on no other', async () => {
    expect(await decide({ ranking: '0'.repeat(64) })).toEqual(['/ranking no-such-ranking']);
    const { hash } = await desk.rank({ version: '1' });
    const fixed = (await desk.commendation()).ranking;

    expect(fixed).toMatchObject({ hash, version: 1 });
  });

  it('is refused with each fault in its place', async () => {
    const [first, second] = round.decision.decisions;
    if (!first || !second) throw new Error('no votes');
    const decisions = [first, { ...first, rank: 'commune' as const }, { ...second, for: 5 }];

    expect(await decide({ decisions, present: 7, total: 5, date: '2024-04-01' })).toEqual([
      '/date date-ahead',
      '/decisions/1/rank two-ranks',
      '/decisions/2/for votes-do-not-add-up',
      '/present more-than-all',
    ]);
  });

  it('is what the council decided last, with the votes beside each nomination', async () => {
    const first = await round.decide();
    const again = await round.decide();
    const corrected = await desk.record({ ...round.decision, secretary: 'Lê Thị Khác' }, 'council@luc-ba');
    const view = await desk.commendation();

    expect(again).toEqual(first);
    expect(view.decision).toMatchObject({ act: corrected.id, secretary: 'Lê Thị Khác' });
    expect(view.counts).toEqual({ nominated: 5, commune: 2, district: 1 });
    expect(view.nominations.find(({ id }) => id === round.ids.xom6)?.votes).toEqual([
      { rank: 'commune', chosen: false, for: 2, against: 5, abstain: 0, reason: '' },
    ]);
  });

  it('is not taken back by what takes back other acts', async () => {
    const act = await round.decide();

    expect(await faultsOf(desk.record({ kind: 'withdraw', actId: act.id, reason: 'x' }))).toEqual([
      '/actId no-such-act',
    ]);
  });

  it('has two people who preside and take the minutes, however their names are typed', async () => {
    expect(await decide({ secretary: 'TRẦN VĂN  chủ trì' })).toEqual(['/secretary one-person']);
  });

  it('is not decided before the day on which its ranking was made', async () => {
    expect(await decide({ date: '2024-03-19' })).toEqual(['/date before-ranking']);
  });

  it('is in the audit without who presided', async () => {
    const record = JSON.stringify(actRecord(await round.decide()));

    expect(record).toContain(round.hash);
    expect(record).not.toMatch(/Chủ Trì|Thư Ký|Hoàn thành sớm/);
  });
});

describe('commendation over the months of the drive', () => {
  let desk: CouncilDesk;
  let round: Awaited<ReturnType<typeof holdRound>>;
  const unit = { ...nomination, unitId: 'xom-4' };
  const back = (id: string) => ({ kind: 'withdraw-nomination', nomination: id, reason: 'nhầm' }) as const;
  beforeAll(async () => {
    desk = await councilDesk();
    await desk.close();
    round = await holdRound(desk);
    await round.decide();
  });

  it('is recorded in the month that is open, of whichever round it is', async () => {
    const locked = desk.record(unit, 'officer@luc-ba', '2024-03');
    const isOfMarch = (await desk.commendation()).nominations.every(({ at }) => at > '2024-03-19');

    await expect(locked).rejects.toMatchObject({
      code: 'record-in-open',
      text: { vi: expect.stringContaining('2024-04') },
    });
    expect(await faultsOf(desk.record({ ...unit, round: '2024-05' }))).toEqual(['/round no-such-round']);
    expect(isOfMarch).toBe(true);
  });

  it('counts a person once however they are typed, and holds them the same in a later month', async () => {
    const typed = { ...nomination, rank: 'district', person: { name: 'Lê Văn Mẫu', post: 'Bí thư' } } as const;
    const before = (await desk.commendation()).counts.nominated;
    const april = await desk.record({ ...typed, unitId: 'xom-4' });
    const loose = await desk.record({ ...typed, person: { name: 'LÊ  VĂN MẪU', post: 'Trưởng ban' } });
    const after = (await desk.commendation()).counts.nominated;
    await desk.record(back(loose.id));
    desk.at('2024-04-22T02:00:00.000Z');
    const late = { ...typed, person: { name: 'lê văn mẫu', post: 'Trưởng ban' }, participantId: 'xom-4' };
    const faults = await faultsOf(desk.record(late, 'officer@luc-ba', '2024-05'));
    await desk.record(back(april.id), 'officer@luc-ba', '2024-05');

    expect(after - before).toBe(1);
    expect(faults).toEqual(['/rank nominated-already']);
  });

  it('has nobody twice for the same, told where it was said before', async () => {
    desk.at('2024-04-22T02:00:00.000Z');
    const again = { ...nomination, unitId: 'xom-6', achievements: 'Nói cách khác' };

    expect(await faultsOf(desk.record(again, 'officer@luc-ba', '2024-05'))).toEqual(['/rank nominated-already']);
    await desk.record(back(round.ids.xom6), 'officer@luc-ba', '2024-05');
    const anew = await desk.record(again, 'officer@luc-ba', '2024-05');
    const inForce = (await desk.commendation()).nominations.filter(({ state }) => state === 'in-force');
    const ids = inForce.map(({ id }) => id);

    expect(ids).toContain(anew.id);
    expect(ids).not.toContain(round.ids.xom6);
  });

  it('lets a unit take back what was said for it by the same person, and the officer anything', async () => {
    const own = await desk.record(unit, 'xom-4@luc-ba', '2024-05');
    const ofOthers = { ...back(round.ids.xom2), unitId: 'xom-2' };
    const takeBack = (more: object, by: string) =>
      desk.record({ ...back(own.id), unitId: 'xom-4', ...more }, by, '2024-05');

    expect(await faultsOf(desk.record(ofOthers, 'xom-2@luc-ba', '2024-05'))).toEqual([
      '/nomination no-such-nomination',
    ]);
    expect(await faultsOf(takeBack({ unitId: 'xom-3' }, 'xom-4@luc-ba'))).toEqual(['/nomination no-such-nomination']);
    const first = await takeBack({}, 'xom-4@luc-ba');
    const again = await takeBack({}, 'xom-4@luc-ba');

    expect(again).toEqual(first);
    expect(await faultsOf(desk.record(back(own.id), 'officer@luc-ba', '2024-05'))).toEqual([
      '/nomination no-such-nomination',
    ]);
    expect(await faultsOf(desk.record(back(round.ids.province), 'officer@luc-ba', '2024-05'))).toEqual(['none']);
  });

  it('is kept under the drive’s last month once all have locked', async () => {
    desk.at('2025-03-01T02:00:00.000Z');
    const { ids } = round;
    const early = await desk.record(unit, 'officer@luc-ba', '2024-12').catch((thrown: unknown) => thrown);
    const late = await desk.record(unit, 'officer@luc-ba', '2025-01');
    const standing = (await desk.commendation()).nominations.map(({ id }) => id);

    expect(early).toMatchObject({ text: { vi: expect.stringContaining('2025-01') } });
    expect(standing).toEqual(expect.arrayContaining([late.id, ids.xom2]));
  });
});

describe('a decision that was entered by mistake', () => {
  let desk: CouncilDesk;
  let round: Awaited<ReturnType<typeof holdRound>>;
  const takeBack = (decision: string, period: string) =>
    desk.record({ kind: 'withdraw-decision', decision, reason: 'Ghi nhầm kỳ xét' }, 'council@luc-ba', period);
  beforeAll(async () => {
    desk = await councilDesk();
    await desk.close();
    round = await holdRound(desk);
  });

  it('is taken back in the month that has it, also once that has locked, and the round is decided anew', async () => {
    const mistaken = await round.decide();
    desk.at('2024-04-22T02:00:00.000Z');
    const elsewhere = await faultsOf(takeBack(mistaken.id, '2024-05'));
    const taken = await takeBack(mistaken.id, '2024-04');
    const again = await takeBack(mistaken.id, '2024-04');
    const between = await desk.commendation();

    expect(elsewhere).toEqual(['/decision no-such-decision']);
    expect(again).toEqual(taken);
    expect(between).toMatchObject({ decision: null, counts: { nominated: 5, commune: 0, district: 0 } });
    expect(between.nominations.flatMap(({ votes }) => votes)).toEqual([]);
    expect(between.papers.join(' ')).not.toMatch(/bien-ban|ho-so|to-trinh(-huyen)?\.docx/);

    const anew = await desk.record(round.decision, 'council@luc-ba', '2024-05');
    const view = await desk.commendation();

    expect(anew.id).not.toBe(mistaken.id);
    expect(view).toMatchObject({ decision: { act: anew.id }, counts: { commune: 2, district: 1 } });
  });

  it('is one that stands: what was replaced or never was cannot be taken back', async () => {
    const first = await desk.commendation();
    await desk.record({ ...round.decision, secretary: 'Lê Thị Khác' }, 'council@luc-ba', '2024-05');

    expect(await faultsOf(takeBack(first.decision?.act ?? '', '2024-05'))).toEqual(['/decision no-such-decision']);
    expect(await faultsOf(takeBack(`council-decision-${'0'.repeat(32)}`, '2024-05'))).toEqual([
      '/decision no-such-decision',
    ]);
  });
});

describe('what is done once the council has decided', () => {
  let desk: CouncilDesk;
  let round: Awaited<ReturnType<typeof holdRound>>;
  const seen = async (id: string) => (await desk.commendation()).nominations.find((each) => each.id === id);
  beforeAll(async () => {
    desk = await councilDesk();
    await desk.close();
    round = await holdRound(desk);
    await round.decide();
    desk.at('2024-03-25T02:00:00.000Z');
  });

  it('leaves a nomination that is taken back in the list with its votes, as it is counted', async () => {
    await desk.record({ kind: 'withdraw-nomination', nomination: round.ids.xom2, reason: 'nhầm' });
    const { nominations, counts } = await desk.commendation();
    const chosen = nominations.filter(({ votes }) => votes.some((vote) => vote.chosen && vote.rank === 'commune'));

    expect(await seen(round.ids.xom2)).toMatchObject({
      state: 'withdrawn',
      remark: { vi: 'Đề nghị được rút ngày 25/03/2024, sau khi Hội đồng quyết định.' },
    });
    expect(chosen).toHaveLength(counts.commune);
    expect(nominations.filter(({ state }) => state === 'in-force')).toHaveLength(counts.nominated);
  });

  it('leaves one that is made anew in the list as it was voted on', async () => {
    const anew = await desk.record({ ...nomination, unitId: 'xom-6', achievements: 'Nói cách khác' });

    expect(await seen(round.ids.xom6)).toMatchObject({ state: 'replaced', votes: [{ chosen: false }] });
    expect(await seen(anew.id)).toMatchObject({ state: 'in-force', votes: [] });
  });

  it('says of a unit’s own nomination that the officer’s was voted on, and counts both as one', async () => {
    const before = (await desk.commendation()).counts;
    const own = await desk.record({ ...nomination, unitId: 'xom-6', achievements: 'Tự kể' }, 'xom-6@luc-ba');
    const ofOfficer = (await desk.commendation()).nominations.filter(({ by }) => by === 'officer@luc-ba');

    expect(await seen(own.id)).toMatchObject({
      state: 'in-force',
      remark: { vi: 'Hội đồng đã biểu quyết một lần, ở đề nghị của officer@luc-ba.' },
    });
    expect(ofOfficer.filter(({ nominee }) => nominee.unitId === 'xom-6').map(({ state }) => state)).toEqual([
      'replaced',
      'in-force',
    ]);
    expect((await desk.commendation()).counts).toEqual(before);
  });

  it('is told where another ranking is fixed, or none', async () => {
    const remark = async () => (await desk.commendation()).decision?.remark?.vi;
    const fixed = (await desk.commendation()).ranking?.act ?? '';

    expect(await remark()).toBeUndefined();
    await desk.record({ kind: 'withdraw', actId: fixed, reason: 'nhầm' });
    expect(await remark()).toContain('đã thôi chốt ngày 25/03/2024');
    await desk.restate();
    desk.at('2024-03-26T02:00:00.000Z');
    const { hash } = await desk.rank({ version: '2' });
    await desk.record({ kind: 'rank', ranking: hash });
    expect(await remark()).toContain('Ngày 26/03/2024 đã chốt bảng xếp hạng khác (bản 2)');
    await desk.record({ kind: 'rank', ranking: round.hash });
    expect(await remark()).toBeUndefined();
  });

  it('says of a decision that was taken back by whom and why, and in which month it is to be taken back', async () => {
    const { decision } = await desk.commendation();
    const { act = '', period = '' } = decision ?? {};
    await desk.record({ kind: 'withdraw-decision', decision: act, reason: 'Nhầm' }, 'council@luc-ba', period);
    const view = await desk.commendation();

    expect(view).toMatchObject({ decision: null, takenBack: { decision: act, by: 'council@luc-ba', reason: 'Nhầm' } });
    expect(commendationContracts['get-commendation'].output.safeParse(view).success).toBe(true);
    expect(view.nominations.every(({ state }) => state === 'in-force')).toBe(true);
  });
});
