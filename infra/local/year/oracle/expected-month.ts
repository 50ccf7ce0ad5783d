import type { Proof } from '../../../../shared/domain/summary.ts';
import type { SlotKey, SlotStatus } from '../../../../shared/domain/slot.ts';
import { rulesFor, unitsOf, type World } from '../world.ts';
import type { Book, Sent } from './book.ts';

/** How every file of a month must count in the proof, none of them waiting or lost. */
export function expectedProof(book: Book, period: string): Proof {
  const sent = book.sentIn(period);
  const kinds = sent.map((each) => countedAs(book, each));
  const count = (kind: string): number => kinds.filter((candidate) => candidate === kind).length;
  return {
    received: sent.length,
    accepted: count('accepted'),
    superseded: count('superseded'),
    rejected: count('rejected'),
    late: count('late'),
    waiting: 0,
    lost: 0,
  };
}

function countedAs(book: Book, sent: Sent): string {
  if (sent.outcome !== 'accepted') return sent.outcome;
  if (book.current(sent.slot) === sent) return 'accepted';
  const newest = book.sentFor(sent.slot).findLast(({ outcome }) => outcome === 'accepted');
  // What was returned was not taken after all; once something newer has come, it has been replaced.
  return newest === sent ? 'rejected' : 'superseded';
}

/** The state of every slot of a commune's month once it is locked. */
export function expectedStatuses(
  world: World,
  book: Book,
  month: { communeId: string; period: string },
): Map<string, SlotStatus> {
  const { lateFrom } = rulesFor(world, month).period;
  return new Map(
    unitsOf(world, month).map(({ id, owes }) => {
      const slot = { ...month, unitId: id };
      return [id, statusOf(book, slot, { owes: owes === 'monthly', lateFrom })];
    }),
  );
}

function statusOf(book: Book, slot: SlotKey, { owes, lateFrom }: { owes: boolean; lateFrom: string }): SlotStatus {
  const sent = book.sentFor(slot);
  const first = sent.find(({ outcome }) => outcome === 'accepted');
  const current = book.current(slot);
  // What was returned makes nobody punctual.
  const punctual = first && !book.isReturned(first) ? first : current;
  if (current && punctual) return punctual.at < lateFrom ? 'on-time' : 'late';
  if (book.isExcused(slot)) return 'excused';
  if (first || sent.some(({ outcome }) => outcome === 'rejected')) return 'rejected';
  return owes ? 'missing' : 'not-due';
}
