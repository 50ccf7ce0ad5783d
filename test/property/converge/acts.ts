import fc from 'fast-check';
import { actIdOf } from '../../../shared/domain/acts/act-id.ts';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { slotOfKey } from '../../../shared/domain/slot.ts';
import { uploadIdOf } from '../../../shared/domain/upload-id.ts';
import { commune, instant, iso, periods, theDates } from './instants.ts';

/** An officer's deed. One that is abandoned is not asked for again when its process dies: only the sweep can end it. */
export interface Deed {
  at: string;
  what: 'act';
  act: Act;
  abandoned: boolean;
}

interface Month {
  communeId: string;
  period: string;
}

export function deedOf(month: Month, content: ActContent, said: { at: number; by: string; abandoned: boolean }): Deed {
  const { by, abandoned } = said;
  const at = iso(said.at);
  const draft = { communeId: month.communeId, period: month.period, at, by, ...content };
  return { at, what: 'act', abandoned, act: { ...draft, id: actIdOf(draft, undefined) } };
}

/** Whoever did it takes it back, a second later. */
export function retreatFrom({ act, abandoned: isAbandoned }: Deed): Deed {
  const content: ActContent = takingBack(act);
  return deedOf(act, content, { at: Date.parse(act.at) + 1000, by: act.by, abandoned: isAbandoned });
}

function takingBack({ kind, id }: Act): ActContent {
  const reason = 'for tests';
  if (kind === 'nominate') return { kind: 'withdraw-nomination', nomination: id, reason };
  if (kind === 'council-decision') return { kind: 'withdraw-decision', decision: id, reason };
  return { kind: 'withdraw', actId: id, reason };
}

const month = fc.record({ communeId: commune, period: fc.constantFrom(...periods) });
const hamlet = fc.constantFrom('xom-1', 'xom-2');
const officer = fc.constantFrom('officer@xa-a', 'deputy@xa-a');
const abandoned = fc.boolean();

const excuseOf = (unitId: string): ActContent => ({ kind: 'excuse', unitId, reason: 'for tests' });

/** What is carried through the months that follow, and may be taken back long after. */
const ofDrive: fc.Arbitrary<ActContent> = fc.oneof(
  fc
    .record({
      participants: fc.subarray(['xom-1', 'xom-2', 'hoi'], { minLength: 1 }),
      date: fc.constantFrom('2024-01-02', '2024-02-20'),
    })
    .map((said): ActContent => ({ kind: 'launch', ...said, how: 'for tests' })),
  fc
    .constantFrom({ task: 'NV.01' }, { task: 'NV.03', unitId: 'xom-1' })
    .map((said): ActContent => ({ kind: 'task-done', ...said, date: '2024-02-20', text: 'for tests', file: null })),
  fc
    .record({ what: fc.constantFrom('loudspeaker', 'banner'), count: fc.integer({ min: 1, max: 3 }) })
    .map((said): ActContent => ({
      kind: 'propaganda',
      ...said,
      date: '2024-02-20',
      title: 'for tests',
      text: '',
      file: null,
    })),
  fc
    .subarray(['xom-1', 'xom-2'], { minLength: 1 })
    .map((units): ActContent => ({ kind: 'turn-out-of-units', units, date: '2024-02-20', cleaning: true, note: '' })),
  fc
    .record({
      kind: fc.constantFrom('pledge', 'receipt'),
      amount: fc.integer({ min: 1, max: 3 }),
      ref: fc.constantFrom('1', '2'),
    })
    .map((said): ActContent => ({ source: 'people', giver: 'household', date: '2024-02-20', ...said })),
  fc
    .constantFrom('one', 'another')
    .map((title): ActContent => ({ kind: 'publish-news', title, text: 'for tests', photos: [] })),
  fc.record({ unitId: hamlet, achievements: fc.constantFrom('one', 'another') }).map((said): ActContent => ({
    kind: 'nominate',
    round: '2024-01',
    person: null,
    rank: 'commune',
    ...said,
  })),
  fc.boolean().map(decided),
);

/** On one round, so that the later takes the place of the earlier. */
function decided(chosen: boolean): ActContent {
  const nomination = `nominate-${'0'.repeat(32)}`;
  const votes = { for: 3, against: 0, abstain: 0, reason: '' };
  return {
    kind: 'council-decision',
    round: '2024-01',
    ranking: '0'.repeat(64),
    date: '2024-02-20',
    chair: 'for tests',
    secretary: 'for tests',
    total: 3,
    present: 3,
    decisions: [{ nomination, chosen, rank: 'commune', ...votes }],
  };
}

/** Deeds of which the order matters, or of which one takes back another. */
const content: fc.Arbitrary<(where: Month, by: string) => ActContent> = fc.oneof(
  hamlet.map((unitId) => () => excuseOf(unitId)),
  hamlet.map((unitId) => (where: Month, by: string): ActContent => {
    const { act } = deedOf(where, excuseOf(unitId), { at: 0, by, abandoned: false });
    return { kind: 'withdraw', actId: act.id, reason: 'for tests' };
  }),
  fc.constant((): ActContent => ({ kind: 'confirm', basis: '0'.repeat(64) })),
  ofDrive.map((said) => () => said),
  ofDrive.map((said) => (where: Month, by: string): ActContent => {
    const { act } = deedOf(where, said, { at: 0, by, abandoned: false });
    return takingBack(act);
  }),
  fc
    .constantFrom('small@1', 'small@2')
    .map((pack) => (): ActContent => ({ kind: 'use-rules', pack, register: '1', reason: 'for tests' })),
);

const deed = fc
  .record({ month, content, by: officer, abandoned })
  .chain((made) =>
    instant(made.month.period).map((at) => deedOf(made.month, made.content(made.month, made.by), { ...made, at })),
  );

/** A slot opened again, a few seconds after its lock and for less than a minute; sometimes by one person alone. */
const ticket = fc
  .record({
    month,
    unitId: hamlet,
    asked: fc.integer({ min: 0, max: 3 }),
    approved: fc.integer({ min: 1, max: 6 }),
    expires: fc.integer({ min: 8, max: 40 }),
    approver: fc.constantFrom('reviewer@huyen', 'reviewer@huyen', 'officer@xa-a'),
    abandoned,
  })
  .map((made) => {
    const lock = Date.parse(theDates(made.month.period).locksAt);
    const expiresAt = iso(lock + made.expires * 1000);
    const request = deedOf(
      made.month,
      { kind: 'reopen-request', unitId: made.unitId, reason: 'for tests', expiresAt },
      { at: lock + made.asked * 1000, by: 'officer@xa-a', abandoned: made.abandoned },
    );
    const approval = deedOf(
      made.month,
      { kind: 'reopen-approve', requestId: request.act.id },
      { at: lock + made.approved * 1000, by: made.approver, abandoned: made.abandoned },
    );
    return [request, approval];
  });

export const acts: fc.Arbitrary<Deed[]> = fc
  .tuple(fc.array(deed, { maxLength: 4 }), fc.array(ticket, { maxLength: 2 }))
  .map(([deeds, tickets]) => [...deeds, ...tickets.flat()]);

/** The officer returns the file that came first under its key, some seconds after it was seen. */
export function returnOf(file: { at: string; key: string; lastModified: string }, seconds: number): Deed[] {
  const slot = slotOfKey(file.key);
  if (!slot) return [];
  const receivedAt = iso(Math.floor(Date.parse(file.lastModified) / 1000) * 1000);
  const uploadId = uploadIdOf({ key: file.key, versionId: 'v1' });
  return [
    deedOf(
      slot,
      { kind: 'return', unitId: slot.unitId, uploadId, receivedAt, comment: 'for tests' },
      { at: Date.parse(file.at) + seconds * 1000, by: 'officer@xa-a', abandoned: seconds % 2 === 0 },
    ),
  ];
}
