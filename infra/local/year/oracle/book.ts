import type { Report } from '../../../../shared/domain/report.ts';
import type { SlotKey } from '../../../../shared/domain/slot.ts';
import { nameOfSlot } from '../world.ts';

/** What must become of a file: it counts, it has faults, or it came after the lock. */
export type Outcome = 'accepted' | 'rejected' | 'late';

export interface Sent {
  slot: SlotKey;
  uploadId: string;
  report: Report;
  outcome: Outcome;
  /** Of the file's bytes. */
  sha256: string;
  /** By the run's clock. */
  at: string;
}

/** What was sent and done, and what must come of it, noted by whoever sends: apart from everything that the system keeps. */
export class Book {
  readonly #sent = new Map<string, Sent[]>();
  readonly #returned = new Set<string>();
  readonly #excused = new Set<string>();

  noteSent(sent: Sent): void {
    const name = nameOfSlot(sent.slot);
    this.#sent.set(name, [...(this.#sent.get(name) ?? []), sent]);
  }

  noteReturned(uploadId: string): void {
    this.#returned.add(uploadId);
  }

  noteExcused(slot: SlotKey, excused: boolean): void {
    if (excused) this.#excused.add(nameOfSlot(slot));
    else this.#excused.delete(nameOfSlot(slot));
  }

  isExcused(slot: SlotKey): boolean {
    return this.#excused.has(nameOfSlot(slot));
  }

  isReturned({ uploadId }: Sent): boolean {
    return this.#returned.has(uploadId);
  }

  find(uploadId: string): Sent | undefined {
    return [...this.#sent.values()].flat().find((sent) => sent.uploadId === uploadId);
  }

  /** All that was sent for a slot, oldest first. */
  sentFor(slot: SlotKey): readonly Sent[] {
    return this.#sent.get(nameOfSlot(slot)) ?? [];
  }

  sentIn(period: string): Sent[] {
    return [...this.#sent.values()].flat().filter(({ slot }) => slot.period === period);
  }

  /** The newest of those that were accepted; none where the officer has returned it. */
  current(slot: SlotKey): Sent | undefined {
    const newest = this.sentFor(slot).findLast(({ outcome }) => outcome === 'accepted');
    return newest && !this.isReturned(newest) ? newest : undefined;
  }

  /** The reports that count in a month. */
  currentIn(period: string): Sent[] {
    return this.sentIn(period).filter((sent) => this.current(sent.slot) === sent);
  }
}
