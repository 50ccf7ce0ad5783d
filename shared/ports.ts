import type { AppEvent } from '../events/define-event.ts';
import type { Act, ActKind } from './domain/acts/act.ts';
import type { Quota } from './domain/limits/quota.ts';
import type { Delivery } from './domain/mailing/delivery.ts';
import type { Message, MessageKey } from './domain/mailing/message.ts';
import type { MonthAct } from './domain/month-act.ts';
import type { Places, Problem } from './domain/problem.ts';
import type { MonthProgress } from './domain/progress.ts';
import type { Report } from './domain/report.ts';
import type { ObjectVersion, SlotKey, SlotState, UploadStamp } from './domain/slot.ts';
import type { SummaryVersion } from './domain/summary.ts';

/** The outcome of a conditional write: refused is an answer, not a fault. */
export type Written = 'written' | 'refused';

export interface StoredProgress {
  /** Sum of the counters of everything it was made from; a progress with a higher sum replaces it. */
  sum: number;
  progress: MonthProgress;
}

export interface MonthHead {
  counter: number;
  acts: MonthAct[];
}

/** A commune's month as one strongly consistent read returns it. */
export interface StoredMonth {
  previous: StoredProgress | undefined;
  head: MonthHead;
  /** When the month was closed; undefined while it is open. */
  closedAt: string | undefined;
  slots: SlotState[];
}

/** One unit's part of a stored month. */
export interface UnitMonth {
  period: string;
  slot: SlotState | undefined;
  /** Of the whole commune. */
  acts: MonthAct[];
}

/** How often a month's slots and head changed, beside the sum that its progress was made at. */
export interface MonthCounters {
  period: string;
  counter: number;
  /** Undefined where the month has no progress yet. */
  sum: number | undefined;
}

/** A commune's months: slots, head, closing mark and progress, in one partition. Nothing is ever deleted. */
export interface MonthStore {
  /** Makes an upload the slot's current one, unless the stored one is as new or newer. */
  recordAccepted(slot: SlotKey, upload: UploadStamp & { report: Report }): Promise<Written>;
  /** Notes an accepted upload that came in after a newer one: only the time of the first can still change. */
  recordEarlierAccepted(slot: SlotKey, upload: UploadStamp): Promise<Written>;
  /** Notes the newest upload that was not accepted, unless the stored one is as new or newer. */
  recordNotAccepted(slot: SlotKey, upload: UploadStamp & { verdict: 'rejected' | 'late' }): Promise<Written>;
  /** Appends an act to the month's head; the same id twice is one act. */
  appendAct(month: { communeId: string; period: string }, act: MonthAct): Promise<Written>;
  /** All slots (in the register or not, all pages), the head, the closing mark and the previous month's progress: strongly consistent, one query. */
  readMonth(communeId: string, months: { period: string; previous: string }): Promise<StoredMonth>;
  /** One unit's slot in each of the months, beside the month's acts: strongly consistent, one batch, in no order; months without either are absent. */
  findSlots(unit: { communeId: string; unitId: string }, periods: string[]): Promise<UnitMonth[]>;
  /** Written only where nothing is stored or the stored sum is lower. */
  putProgress(communeId: string, stored: StoredProgress): Promise<Written>;
  /** Strongly consistent, in no order; months without a progress are absent from the answer, and one asked for twice is in it once. */
  findProgress(months: { communeId: string; period: string }[]): Promise<StoredProgress[]>;
  /** Of each month between two, both included, that has anything: strongly consistent, one query, in order of period. */
  readCounters(communeId: string, months: { from: string; to: string }): Promise<MonthCounters[]>;
  /** Put if absent, then read back: the instant that all agree on. */
  markClosed(month: { communeId: string; period: string }, closedAt: string): Promise<string>;
}

/** Every act whole, as the bucket has it too. */
export interface ActStore {
  /** Put if absent: written last, so that only an act that has taken effect is here. */
  put(act: Act): Promise<Written>;
  /** A month's acts, or those of one kind; strongly consistent, in no order. */
  find(month: { communeId: string; period: string; kind?: ActKind }): Promise<Act[]>;
  /** The acts of the months between two, both included; strongly consistent, one query, in no order. */
  findBetween(communeId: string, months: { from: string; to: string }): Promise<Act[]>;
  /** Which acts a commune has, of all months, without what they say; strongly consistent, one query, in no order. */
  findKeys(communeId: string): Promise<Pick<Act, 'id' | 'communeId' | 'period'>[]>;
}

export type Verdict = 'accepted' | 'rejected' | 'late';

/** The immutable record of one upload's verdict. Its existence, and nothing else, marks the upload as done. */
export interface LedgerEntry extends ObjectVersion {
  uploadId: string;
  /** The slot's parts where the key names one. */
  slot: SlotKey | undefined;
  order: string;
  receivedAt: string;
  size: number;
  /** SHA-256 of the bytes, hexadecimal; empty where they could not be read. */
  sha256: string;
  verdict: Verdict;
  problems: Problem[];
  warnings: Problem[];
  report: Report | undefined;
  /** Where each figure of the report stands in the file; empty where there is no report. */
  places: Places;
}

/** What of an entry is needed to count it. */
export interface LedgerMark extends ObjectVersion {
  uploadId: string;
  verdict: Verdict;
  order: string;
}

/** A promise of an upload: the presigned form was handed out, the file may never come. */
export interface UploadTicket extends SlotKey {
  uploadId: string;
  key: string;
  fileName: string;
  createdAt: string;
  expiresAt: string;
}

export interface Ledger {
  has(object: ObjectVersion): Promise<boolean>;
  /** The marks of those of the given versions that are in the ledger; strongly consistent, in no order, none twice. */
  findMarks(objects: ObjectVersion[]): Promise<LedgerMark[]>;
  /** Put if absent: the first record of an upload stands. */
  put(entry: LedgerEntry): Promise<Written>;
  /** The entries of those of the given versions that are in the ledger; strongly consistent, in no order, none twice. */
  findEntries(objects: ObjectVersion[]): Promise<LedgerEntry[]>;
  putTicket(ticket: UploadTicket): Promise<void>;
  /** Everything known of an upload id: its ticket and, as a form can be sent twice, every version that came of it, newest order last. */
  findUpload(uploadId: string): Promise<{ ticket: UploadTicket | undefined; entries: LedgerEntry[] }>;
  /** Order of the slot's current accepted upload, for telling a superseded one. */
  currentOrder(slot: SlotKey): Promise<string | undefined>;
}

/** Versions of district summaries, and the marks of the steps of a close. */
export interface SummaryStore {
  /** Put if absent, then read back: two closes at once agree on one instant. */
  markClosing(districtId: string, period: string, closedAt: string): Promise<string>;
  closedAt(districtId: string, period: string): Promise<string | undefined>;
  /** The newest version; one item read. */
  latest(districtId: string, period: string): Promise<SummaryVersion | undefined>;
  version(districtId: string, period: string, version: number): Promise<SummaryVersion | undefined>;
  /** The newest version published at or before an instant. */
  asOf(districtId: string, period: string, instant: string): Promise<SummaryVersion | undefined>;
  /** Put if absent. */
  putVersion(summary: SummaryVersion): Promise<Written>;
  /** Version number of the newest summary that is known to be on the bus. */
  announced(districtId: string, period: string): Promise<number>;
  /** Never lowers what is stored. */
  markAnnounced(districtId: string, period: string, version: number): Promise<void>;
  /** Periods with at least one version, oldest first, with the newest version of each. */
  list(districtId: string): Promise<{ period: string; version: number; publishedAt: string }[]>;
}

export interface StoredObject extends ObjectVersion {
  size: number;
  /** ISO 8601, whole seconds. */
  lastModified: string;
  /** Absent where the object is larger than was asked for. */
  bytes: Uint8Array | undefined;
}

export interface ObjectListing extends ObjectVersion {
  size: number;
  /** ISO 8601, whole seconds: a list gives milliseconds where a read gives seconds, and both must agree. */
  lastModified: string;
}

export interface PresignedForm {
  url: string;
  fields: Record<string, string>;
}

/** The bucket: a log of everything received, and the place of immutable details. */
export interface ObjectStore {
  /** Reads the version named; undefined where it does not exist. */
  get(object: ObjectVersion, maxBytes: number): Promise<StoredObject | undefined>;
  /** The newest version under a key, whole; undefined where there is none. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Every version under a prefix, all pages. */
  listVersions(prefix: string): Promise<ObjectListing[]>;
  /** Writes an immutable object whose key names its content, so that writing it twice is writing it once. */
  putImmutable(key: string, body: Uint8Array, contentType: string): Promise<void>;
  /** Put if absent: the first object under a key stands, and no second version is made. */
  putOnce(key: string, body: Uint8Array, contentType: string): Promise<Written>;
  /** A form that lets its holder post one object: fixed key, at most `maxBytes`, until it expires. */
  presignUpload(upload: { key: string; maxBytes: number; expiresInSeconds: number }): Promise<PresignedForm>;
}

/** Lets whoever holds what it makes read the bucket; apart from the store, because few bundles need it. */
export interface ReadSigner {
  /** A URL of one version, good until it expires. */
  presignRead(object: ObjectVersion, expiresInSeconds: number): Promise<string>;
}

/** Where a chain of the audit ended when something was last sealed. */
export interface ChainEnd {
  n: number;
  /** Of block n. */
  hash: string;
}

/** The ends of the audit's chains, kept apart from the blocks: who cuts off a chain must change both. */
export interface ChainEnds {
  find(scope: string): Promise<ChainEnd | undefined>;
  /** Never goes back to an earlier block, and never changes what is said of one. */
  note(scope: string, end: ChainEnd): Promise<void>;
}

export interface EventBus {
  /** @throws when the bus does not take every one of them */
  publish(events: AppEvent[]): Promise<void>;
}

export interface OutboxEntry {
  message: Message;
  delivery: Delivery;
}

/** Every message that is to be sent, put here before anything is sent, and where it stands. Nothing is ever deleted. */
export interface Outbox {
  /** Put if absent: the first text under an id stands. */
  put(entry: OutboxEntry): Promise<Written>;
  /** A district's messages of a kind, of one month or of all; strongly consistent, in order of period and id. */
  find(box: { kind: Message['kind']; districtId: string; period?: string }): Promise<OutboxEntry[]>;
  /**
   * Refused where the message is no longer in the state and at the attempt that were read: somebody else was faster.
   * That it was sent is taken whatever somebody else noted meanwhile, because it is true.
   */
  note(key: MessageKey, change: { from: Delivery; to: Delivery }): Promise<Written>;
}

/** One text to one address. */
export interface Mail {
  /** Travels with it, so that a copy that was sent twice can be told. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** A way to a person: mail now. */
export interface Channel {
  /** Says that it was taken, or by a stable code why not. It may have been taken even so, where no answer came. */
  send(mail: Mail): Promise<{ taken: true } | { taken: false; reason: string }>;
}

/** Makes codes that prove that a text came from here. */
export interface LinkSigner {
  sign(text: string): Promise<Uint8Array>;
}

/** Tells whether a code was made for a text here; cannot make one. */
export interface LinkVerifier {
  verify(text: string, mac: Uint8Array): Promise<boolean>;
}

/** Counts what is created, for all execution environments together. What it forgets is only what may be done again. */
export interface Quotas {
  /** Counts one more until the instant, unless there are as many already. One whose answer was lost may count twice. */
  take(quota: Quota): Promise<'taken' | 'used-up'>;
}
