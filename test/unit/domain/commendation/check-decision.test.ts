import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilVote, Rank } from '../../../../shared/domain/acts/commendation.ts';
import {
  decisionFaults,
  majorityOf,
  quorumOf,
  type Decision,
  type DecisionBasis,
} from '../../../../shared/domain/commendation/check-decision.ts';
import type { Nomination } from '../../../../shared/domain/commendation/nomination.ts';
import { makeRanking } from '../../../../shared/domain/commendation/ranking.ts';
import type { RawFigure } from '../../../../shared/domain/commendation/unit-figures.ts';
import { rubricOf, unitOf } from '../../../fixtures/commendation/figures.ts';

const cleaned = { is: 'months-with', metric: 'PT.06' } as const;
const rubric = rubricOf({ cleaned: [100, cleaned] });
const hash = '0'.repeat(64);
const of = { communeId: 'luc-ba', period: '2024-12', version: 1, summary: hash, month: hash };
const months = { 'xom-2': 12, 'xom-3': 11, 'xom-4': 8, 'xom-5': 1 };
const units = Object.entries(months).map(([id, done]) => ({ ...unitOf(id, { cleaned: [done, 12] }) }));
const withoutSources = units.map((unit) => ({
  ...unit,
  households: { ...unit.households, from: [] },
  figures: new Map(Array.from(unit.figures, ([id, raw]): [string, RawFigure<never>] => [id, { ...raw, from: [] }])),
}));
const { ranking } = makeRanking(of, withoutSources, rubric);

const nominationOf = (name: string, more: Partial<Nomination> = {}): Nomination => ({
  id: `nominate-${name}`,
  person: null,
  rank: 'commune',
  achievements: 'Làm tốt',
  ...more,
});
const nominations = [
  ...Object.keys(months).map((unitId) => nominationOf(unitId, { unitId })),
  nominationOf('hoi', { participantId: 'hoi-phu-nu' }),
  nominationOf('ong-a', { unitId: 'xom-2', person: { name: 'Nguyễn Văn A', post: 'Trưởng xóm' } }),
  nominationOf('xom-2-tham-gia', { participantId: 'xom-2' }),
  nominationOf('ong-a-bi-thu', { unitId: 'xom-2', person: { name: 'NGUYỄN VĂN A', post: 'Bí thư' } }),
  nominationOf('ong-a-cua-xa', { person: { name: 'Nguyễn Văn A', post: 'Trưởng xóm' } }),
  nominationOf('ong-a-xom-3', { unitId: 'xom-3', person: { name: 'Nguyễn Văn A', post: 'Trưởng xóm' } }),
  nominationOf('ong-a-huyen', {
    unitId: 'xom-2',
    rank: 'district',
    person: { name: 'nguyễn văn  a', post: 'Trưởng xóm' },
  }),
];

const chosen = (name: string, more: Partial<CouncilVote> = {}): CouncilVote => ({
  nomination: `nominate-${name}`,
  chosen: true,
  rank: 'commune',
  for: 7,
  against: 0,
  abstain: 0,
  reason: '',
  ...more,
});
const refused = (name: string, more: Partial<CouncilVote> = {}) =>
  chosen(name, { chosen: false, for: 2, against: 5, ...more });
const noneBefore: DecisionBasis['honoured'] = [];
const decide = (votes: CouncilVote[], more: Partial<Decision> = {}, changed: Partial<DecisionBasis> = {}) => {
  const basis = { nominations, honoured: noneBefore, ranking, rubric, ...changed };
  return decisionFaults({ total: 9, present: 7, decisions: votes, ...more }, basis).map(
    ({ at, code }) => `${at} ${code}`,
  );
};

describe('a council’s decision', () => {
  it('stands where it follows the ranking and its votes add up', () => {
    expect(decide([chosen('xom-2'), chosen('xom-3'), refused('xom-4'), chosen('hoi'), chosen('ong-a')])).toEqual([]);
  });

  it('is of those who were nominated, each once for a rank', () => {
    expect(decide([chosen('xom-2'), chosen('khong-co'), chosen('xom-2')])).toEqual([
      '/decisions/1/nomination not-nominated',
      '/decisions/2/nomination named-twice',
    ]);
  });

  it('needs as many votes as members are present', () => {
    expect(decide([chosen('xom-2', { for: 6 }), chosen('xom-3', { abstain: 1 })])).toEqual([
      '/decisions/0/for votes-do-not-add-up',
      '/decisions/1/for votes-do-not-add-up',
    ]);
  });

  it('says of nobody what the votes do not say', () => {
    const tied = { for: 3, against: 3, abstain: 1 };

    expect(decide([chosen('xom-2', tied), refused('hoi', { for: 4, against: 3 })])).toEqual([
      '/decisions/0/chosen votes-say-otherwise',
      '/decisions/1/chosen votes-say-otherwise',
    ]);
  });

  it('is taken by enough members, and by no more than there are', () => {
    const votes = [chosen('xom-2', { for: 5 })];

    expect(decide(votes, { present: 5 })).toEqual(['/present no-quorum']);
    expect(decide([chosen('xom-2')], { total: 6 })).toEqual(['/present more-than-all']);
  });

  it('honours the same achievement once, also where a name is typed otherwise', () => {
    const district: { rank: Rank } = { rank: 'district' };

    expect(decide([chosen('xom-2', district), chosen('xom-2')])).toEqual(['/decisions/1/rank two-ranks']);
    expect(decide([chosen('ong-a'), chosen('ong-a-huyen', district)])).toEqual(['/decisions/1/rank two-ranks']);
    expect(decide([chosen('xom-2', district), refused('xom-2')])).toEqual([]);
    expect(decide([refused('xom-2', district), chosen('xom-2')])).toEqual([]);
  });

  it('has each body and person once for a rank, however it was nominated', () => {
    const xom2 = [chosen('xom-2'), chosen('xom-2-tham-gia')];
    const ongA = [chosen('ong-a'), chosen('ong-a-bi-thu'), chosen('ong-a-cua-xa')];

    expect(decide(xom2)).toEqual(['/decisions/1/nomination named-twice']);
    expect(decide(ongA)).toEqual(['/decisions/1/nomination named-twice', '/decisions/2/nomination named-twice']);
    expect(decide([chosen('ong-a'), chosen('ong-a-cua-xa', { rank: 'district' })])).toEqual([
      '/decisions/1/rank two-ranks',
    ]);
    expect(decide([chosen('ong-a'), chosen('ong-a-xom-3'), chosen('xom-2'), chosen('hoi')])).toEqual([]);
  });

  it('honours nobody again whom the council chose in another round, whatever for', () => {
    const honoured = [
      { nominee: { participantId: 'xom-2', person: null }, round: '2024-02' },
      { nominee: { unitId: 'xom-2', person: { name: 'nguyễn văn a', post: 'Bí thư' } }, round: '2024-01' },
    ];
    const votes = [chosen('xom-2'), refused('xom-3'), chosen('ong-a')];
    const own = { ...rubric, sameAchievementForTwoRanks: true };

    expect(decide(votes, {}, { honoured })).toEqual([
      '/decisions/0/rank honoured-before',
      '/decisions/2/rank honoured-before',
    ]);
    expect(decide([refused('xom-2')], {}, { honoured })).toEqual([]);
    expect(decide(votes, {}, { honoured, rubric: own })).toEqual([]);
  });

  it('honours it twice where the rubric says so', () => {
    const votes = [chosen('xom-2', { rank: 'district' }), chosen('xom-2')];

    expect(decide(votes, {}, { rubric: { ...rubric, sameAchievementForTwoRanks: true } })).toEqual([]);
  });

  it('leaves what the province and the state give to their councils', () => {
    expect(decide([chosen('xom-2', { rank: 'province' }), chosen('xom-3', { rank: 'state' })])).toEqual([
      '/decisions/0/rank rank-by-guidance',
      '/decisions/1/rank rank-by-guidance',
    ]);
  });

  it('gives its reason where it chooses who is not eligible, or passes over who ranks above', () => {
    const votes = [chosen('xom-5'), refused('xom-2'), refused('xom-3'), chosen('xom-4')];

    expect(decide(votes)).toEqual([
      '/decisions/0/reason reason-missing',
      '/decisions/1/reason reason-missing',
      '/decisions/2/reason reason-missing',
    ]);
    expect(decide(votes.map((vote) => ({ ...vote, reason: 'Mới thành lập' })))).toEqual([]);
  });

  it('passes nobody over who is chosen for another rank', () => {
    expect(decide([chosen('xom-2', { rank: 'district' }), refused('xom-2'), chosen('xom-3')])).toEqual([]);
  });

  it('is told all that is wrong with it at once', () => {
    const votes = [chosen('khong-co', { for: 1 }), chosen('xom-5', { rank: 'state' })];

    expect(decide(votes, { present: 3 })).toEqual([
      '/present no-quorum',
      '/decisions/0/nomination not-nominated',
      '/decisions/0/for votes-do-not-add-up',
      '/decisions/1/for votes-do-not-add-up',
      '/decisions/1/rank rank-by-guidance',
      '/decisions/1/reason reason-missing',
    ]);
  });

  it('has as many votes for, against and abstaining as are present, whatever these are', () => {
    const members = fc.integer({ min: 0, max: 12 });

    fc.assert(
      fc.property(members, members, members, (inFavour, against, abstain) => {
        const present = inFavour + against + abstain;
        const vote = chosen('hoi', { for: inFavour, against, abstain, chosen: inFavour * 2 > present });
        const attended = { total: Math.max(1, present), present };
        const codes = decide([vote], attended).map((fault) => fault.split(' ')[1]);

        expect(codes).toEqual(present === 0 ? ['no-quorum'] : []);
        const onceMore = { ...vote, abstain: abstain + 1 };
        expect(decide([onceMore], attended)).toContain('/decisions/0/for votes-do-not-add-up');
      }),
    );
  });
});

describe('how many it takes', () => {
  it('is whole members, at least the part that is asked for', () => {
    const quorum = [3, 6, 7, 8, 9].map((total) => quorumOf(total, rubric.council));
    const majority = [3, 4, 7, 8].map((present) => majorityOf(present, rubric.council));

    expect(quorum).toEqual([2, 4, 5, 6, 6]);
    expect(majority).toEqual([2, 3, 4, 5]);
  });
});
