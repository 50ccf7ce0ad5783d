import { describe, expect, it } from 'vitest';
import type { Act, ActContent, ActOf } from '../../../shared/domain/acts/act.ts';
import type { CouncilVote, Rank } from '../../../shared/domain/acts/commendation.ts';
import { roundOf } from '../../../shared/domain/commendation/round.ts';
import { driveFigures } from '../../../shared/domain/drive/figures.ts';
import { driveLines } from '../../../shared/domain/drive/lines.ts';
import { summarizeDrive } from '../../../shared/domain/drive/summarize-drive.ts';
import { totalDrives } from '../../../shared/domain/drive/total-drives.ts';
import { monthActOf, monthActSchema } from '../../../shared/domain/month-act.ts';
import { actIn, driveMonths } from './drive-months.ts';

const nominate = (unitId: string, rank: Rank = 'commune', achievements = 'Làm tốt'): ActContent => ({
  kind: 'nominate',
  round: '2024-03',
  unitId,
  person: null,
  rank,
  achievements,
});
const back = ({ id }: Act): ActContent => ({ kind: 'withdraw-nomination', nomination: id, reason: 'nhầm' });
const vote = (rank: Rank, chosen = true): CouncilVote => ({
  nomination: `nominate-${'0'.repeat(32)}`,
  chosen,
  rank,
  for: 7,
  against: 0,
  abstain: 0,
  reason: '',
});
const decide = (round: string, decisions: CouncilVote[]): ActContent => ({
  kind: 'council-decision',
  round,
  ranking: '0'.repeat(64),
  date: '2024-03-25',
  chair: 'Trần Văn Chủ Trì',
  secretary: 'Lê Thị Thư Ký',
  total: 9,
  present: 7,
  decisions,
});

const mistaken = ({ id }: Act): ActContent => ({ kind: 'withdraw-decision', decision: id, reason: 'ghi nhầm kỳ' });

const sourceOf = (months: Record<string, Act[]>, last: string) => ({
  ...driveMonths(Object.fromEntries(Object.entries(months).map(([label, acts]) => [label, { acts }])), last),
  at: `${last}-28T05:00:00.000Z`,
});
const countsIn = (months: Record<string, Act[]>, last: string) => {
  const { commended, commendedToDate } = summarizeDrive(sourceOf(months, last)) ?? {};
  return [commended, commendedToDate];
};

describe('nominations', () => {
  it('are counted by rank in the month in which they are made, and since the drive began', () => {
    const april = [
      actIn('2024-04', nominate('xom-2'), '2024-04-02'),
      actIn('2024-04', nominate('xom-2', 'district'), '2024-04-02'),
    ];
    const may = [actIn('2024-05', nominate('xom-3'), '2024-04-25')];

    expect(countsIn({ '2024-04': april, '2024-05': may }, '2024-05')).toEqual([
      { nominatedCommune: 1 },
      { nominatedCommune: 2, nominatedDistrict: 1 },
    ]);
  });

  it('of the same for the same rank are one, whatever order they came in', () => {
    const [first, second] = [
      actIn('2024-04', nominate('xom-2'), '2024-04-02'),
      actIn('2024-04', nominate('xom-2', 'commune', 'Làm rất tốt'), '2024-04-03'),
    ];

    expect(countsIn({ '2024-04': [first, second] }, '2024-04')[0]).toEqual({ nominatedCommune: 1 });
    expect(countsIn({ '2024-04': [second, first] }, '2024-04')[0]).toEqual({ nominatedCommune: 1 });
    expect(countsIn({ '2024-04': [first, second, actIn('2024-04', back(second), '2024-04-04')] }, '2024-04')[0]).toBe(
      undefined,
    );
  });

  it('of one nominee by two people are two, and count as one as long as either stands', () => {
    const own: Act = { ...actIn('2024-04', nominate('xom-2', 'commune', 'Tự kể'), '2024-04-03'), by: 'xom-2@luc-ba' };
    const april = [actIn('2024-04', nominate('xom-2'), '2024-04-02'), own];
    const taken = april.map((act) => actIn('2024-05', back(act), '2024-05-02'));

    expect(roundOf(april, '2024-03').nominations).toHaveLength(2);
    expect(countsIn({ '2024-04': april }, '2024-04')[0]).toEqual({ nominatedCommune: 1 });
    expect(countsIn({ '2024-04': april, '2024-05': taken.slice(1) }, '2024-05')[1]).toEqual({ nominatedCommune: 1 });
    expect(countsIn({ '2024-04': april, '2024-05': taken }, '2024-05')[1]).toBeUndefined();
  });

  it('that are taken back in a later month count no more from then on, and leave the earlier month as it was', () => {
    const act = actIn('2024-04', nominate('xom-2'), '2024-04-02');
    const months = { '2024-04': [act], '2024-05': [actIn('2024-05', back(act), '2024-05-02')] };

    expect(countsIn(months, '2024-04')).toEqual([{ nominatedCommune: 1 }, { nominatedCommune: 1 }]);
    expect(countsIn(months, '2024-05')).toEqual([undefined, undefined]);
  });

  it('stand in the round and in the counts alike', () => {
    const acts = [
      actIn('2024-04', nominate('xom-2'), '2024-04-02'),
      actIn('2024-04', nominate('xom-2', 'commune', 'Làm rất tốt'), '2024-04-03'),
      actIn('2024-04', nominate('xom-3'), '2024-04-03'),
      actIn('2024-04', nominate('xom-4'), '2024-04-03'),
    ];
    const may = acts.slice(2, 3).map((act) => actIn('2024-05', back(act), '2024-05-02'));
    const standing = roundOf([...may, ...acts], '2024-03').nominations.filter(({ rank }) => rank === 'commune');

    expect(standing).toHaveLength(2);
    expect(countsIn({ '2024-04': acts, '2024-05': may }, '2024-05')[1]).toEqual({ nominatedCommune: standing.length });
  });
});

describe('the same nominee', () => {
  const asBody = (said: { unitId?: string; participantId?: string }): ActContent => ({
    kind: 'nominate',
    round: '2024-03',
    person: null,
    rank: 'commune',
    achievements: 'Làm tốt',
    ...said,
  });
  const someone = (name: string, unitId?: string, post = 'Bí thư'): ActContent => ({
    ...asBody(unitId === undefined ? {} : { unitId }),
    kind: 'nominate',
    person: { name, post },
    rank: 'commune',
    achievements: 'Vận động bà con',
  });
  const april = (...said: ActContent[]): Act[] =>
    said.map((each, at) => actIn('2024-04', each, `2024-04-${String(at + 10)}`));
  const counted = (acts: Act[], later: Act[] = []) =>
    countsIn({ '2024-04': acts, '2024-05': later }, later.length > 0 ? '2024-05' : '2024-04')[1];
  const listed = (acts: Act[]) => roundOf(acts, '2024-03').nominations.map(({ id }) => id);

  it('as a unit and as a participant is one body, of which the last nomination stands', () => {
    const acts = april(asBody({ unitId: 'xom-2' }), asBody({ participantId: 'xom-2' }));

    expect(counted(acts)).toEqual({ nominatedCommune: 1 });
    expect(listed(acts)).toEqual(acts.slice(1).map(({ id }) => id));
  });

  it('in other capitals, blanks or composition and with another post is one person, of whom the last stands', () => {
    const typed = ['Trần Bé', 'TRẦN  BÉ', ' Trần Bé '.normalize('NFD')];
    const acts = april(...typed.map((name, at) => someone(name, 'xom-6', `chức vụ ${at}`)));

    expect(counted(acts)).toEqual({ nominatedCommune: 1 });
    expect(listed(acts)).toEqual(acts.slice(2).map(({ id }) => id));
  });

  it('is one person where one nomination names no unit, and two where each names another', () => {
    const loose = april(someone('Trần Bé', 'xom-6'), someone('Trần Bé'));
    const placed = april(someone('Trần Bé', 'xom-6'), someone('Trần Bé', 'xom-2'), someone('trần bé'));

    expect(counted(loose)).toEqual({ nominatedCommune: 1 });
    expect(counted(placed)).toEqual({ nominatedCommune: 2 });
    expect(counted(april(someone('Trần Bé')))).toEqual({ nominatedCommune: 1 });
    expect(counted(april(someone('Trần Bé', 'xom-6'), asBody({ unitId: 'xom-6' })))).toEqual({ nominatedCommune: 2 });
  });

  it('who named no unit is one with whoever of the name is left, and by themselves once nobody is', () => {
    const acts = april(someone('Trần Bé', 'xom-6'), someone('Trần Bé', 'xom-2'), someone('Trần Bé'));
    const taken = acts.map((act) => actIn('2024-05', back(act), '2024-05-02'));

    expect(counted(acts, taken.slice(0, 1))).toEqual({ nominatedCommune: 1 });
    expect(counted(acts, taken.slice(0, 2))).toEqual({ nominatedCommune: 1 });
    expect(counted(acts, taken.slice(2))).toEqual({ nominatedCommune: 2 });
    expect(counted(acts, taken)).toBeUndefined();
  });

  it('is kept in the month without a name, and what was kept before the unit was is read and counts', () => {
    const kept = april(someone('Trần Bé', 'xom-6')).map((act) => monthActOf(act));
    const older = { kind: 'nominate', id: `nominate-${'a'.repeat(32)}`, at: 'x', by: 'y', rank: 'commune', about: 'z' };

    expect(kept).toEqual([expect.objectContaining({ place: 'xom-6', about: expect.stringMatching(/^[0-9a-f]{64}$/) })]);
    expect(JSON.stringify(kept)).not.toContain('Trần');
    expect(monthActSchema.parse(older)).toEqual(older);
  });
});

describe('decisions of the council', () => {
  const first = actIn('2024-04', decide('2024-03', [vote('commune'), vote('commune'), vote('district')]), '2024-04-02');
  const later = actIn('2024-05', decide('2024-03', [vote('commune'), vote('district', false)]), '2024-05-02');

  it('are counted by round, with how many were chosen for which rank', () => {
    expect(countsIn({ '2024-04': [first] }, '2024-05')).toEqual([
      undefined,
      { decided: 1, chosenCommune: 2, chosenDistrict: 1 },
    ]);
  });

  it('on the same round are one: the later takes the place of the earlier, in whichever month it is recorded', () => {
    const counts = { decided: 1, chosenCommune: 1 };
    const again = { ...later, period: '2024-04', at: '2024-04-03T05:00:00.000Z' };

    expect(countsIn({ '2024-04': [first], '2024-05': [later] }, '2024-05')).toEqual([counts, counts]);
    expect(countsIn({ '2024-04': [again, first] }, '2024-04')).toEqual([counts, counts]);
  });

  it('that were entered by mistake are gone from the month that has them, also once it has locked', () => {
    const gone = actIn('2024-04', mistaken(first), '2024-06-02');
    const anew = actIn('2024-06', decide('2024-03', [vote('commune')]), '2024-06-03');
    const months = { '2024-04': [gone, first] };

    expect(countsIn(months, '2024-04')).toEqual([undefined, undefined]);
    expect(countsIn({ ...months, '2024-06': [anew] }, '2024-06')[1]).toEqual({ decided: 1, chosenCommune: 1 });
    expect(roundOf([first, gone], '2024-03').decision).toBeUndefined();
    expect(roundOf([first, gone, anew], '2024-03').decision).toEqual(anew);
  });

  it('leave their round without any where the last is taken back, in the round and in the counts alike', () => {
    const gone = actIn('2024-05', mistaken(later), '2024-05-03');
    const replaced = actIn('2024-04', mistaken(first), '2024-05-03');

    expect(countsIn({ '2024-04': [first], '2024-05': [later, gone] }, '2024-05')).toEqual([undefined, undefined]);
    expect(roundOf([first, later, gone], '2024-03').decision).toBeUndefined();
    expect(countsIn({ '2024-04': [first, replaced], '2024-05': [later] }, '2024-05')[1]).toMatchObject({ decided: 1 });
    expect(roundOf([first, later, replaced], '2024-03').decision).toEqual(later);
  });

  it('that come once the month has locked change no month', () => {
    const late: Act = { ...first, at: '2024-05-30T05:00:00.000Z' };

    expect(driveMonths({ '2024-04': { acts: [late] } }, '2024-05').progress.drive).toBeUndefined();
  });
});

describe('commendation in a summary', () => {
  const acts = [
    actIn('2024-04', nominate('xom-2'), '2024-04-02'),
    actIn('2024-04', decide('2024-03', [vote('commune')]), '2024-04-02'),
  ];

  it('says nothing where nothing was done, and nothing before April', () => {
    const march = actIn('2024-03', nominate('xom-2'), '2024-03-02');

    expect(Object.keys(summarizeDrive(sourceOf({}, '2024-04')) ?? {})).not.toContain('commendedToDate');
    expect(summarizeDrive(sourceOf({ '2024-03': [march] }, '2024-03'))).toBeUndefined();
    expect(countsIn({ '2024-03': [march] }, '2024-04')).toEqual([undefined, { nominatedCommune: 1 }]);
  });

  it('is a sum over communes, and each number is in the list of figures and the sum of its lines', () => {
    const source = sourceOf({ '2024-04': acts }, '2024-05');
    const own = summarizeDrive(source);
    const figures = driveFigures(own).filter(({ path }) => path.startsWith('commended'));

    expect(figures.map(({ path, value }) => [path, value])).toEqual([
      ['commendedToDate/nominatedCommune', 1],
      ['commendedToDate/decided', 1],
      ['commendedToDate/chosenCommune', 1],
    ]);
    expect(figures[0]?.label.vi).toBe('đề nghị xã khen, không kể đã rút, từ đầu đợt');
    expect(figures.map(({ path }) => driveLines(source, 'commendedToDate', path.split('/')[1] ?? ''))).toEqual(
      ['04/2024', '03/2024', '03/2024'].map((label) => [
        expect.objectContaining({ value: 1, label: expect.objectContaining({ vi: `kỳ ${label}` }) }),
      ]),
    );
    expect(driveLines(source, 'commended', 'nominatedCommune')).toEqual([]);
    expect(driveLines(source, 'commended', 'nobody')).toBeUndefined();
    expect(totalDrives([own, own, undefined])?.commendedToDate).toEqual({
      nominatedCommune: 2,
      decided: 2,
      chosenCommune: 2,
    });
  });

  it('keeps nobody’s name, not even as a hash, in what is carried from month to month', () => {
    const named: ActOf<'nominate'> = {
      ...actIn('2024-04', nominate('xom-2'), '2024-04-02'),
      kind: 'nominate',
      rank: 'commune',
      achievements: 'Làm tốt',
      person: { name: 'Nguyễn Văn Minh Họa', post: 'Trưởng xóm' },
    };
    const { progress } = driveMonths({ '2024-04': { acts: [named] } }, '2024-04');

    expect(progress.drive).toEqual({ nominated: { '2024-04': { commune: [named.id.slice(9, 21)] } } });
  });
});
