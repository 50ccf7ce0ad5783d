import { canonicalJson } from '../canonical.ts';
import { deliverySchema, type Delivery } from '../mailing/delivery.ts';
import { deliveryId, messageSchema, type Message } from '../mailing/message.ts';
import type { SummaryVersion } from '../summary.ts';
import { sha256 } from '../upload-id.ts';
import { makeRecord, system, type AuditRecord } from './record.ts';

export function versionRecordId(about: { districtId: string; period: string; version: number }): string {
  return `summary:${about.districtId}:${about.period}:${String(about.version).padStart(4, '0')}`;
}

/** A published version is the record of a close, or of a restatement. */
export function versionRecord(summary: SummaryVersion): AuditRecord {
  const { version, publishedAt, closedAt, hash, detailKey, proof, content, restatement } = summary;
  const { districtId, period } = content;
  const isFirst = version === 1;
  return makeRecord({
    id: versionRecordId({ districtId, period, version }),
    at: publishedAt,
    who: restatement && restatement.authors.length > 0 ? restatement.authors.join(' ') : system,
    what: isFirst ? 'close' : 'restate',
    target: `${districtId}/${period}`,
    before: isFirst ? null : { version: version - 1 },
    after: { version, closedAt, hash, detailKey, ...proof, content: sha256(canonicalJson(summary)) },
  });
}

/** Delivered, or given up: what is still tried has no record yet. */
export function isDelivered({ state }: Delivery): boolean {
  return state === 'sent' || state === 'gave-up';
}

/** With the state in it: what was given up may turn out to have been sent, and that is another record. */
export function deliveryRecordId(message: Pick<Message, 'id'>, { state }: Pick<Delivery, 'state'>): string {
  return `${message.id}:${state}`;
}

/** Without the text: the version that was sent says it, and an outbox can be told again from the records alone. */
export function deliveryRecord(message: Extract<Message, { kind: 'deliver' }>, delivery: Delivery): AuditRecord {
  const { districtId, period, recipientId, version } = message;
  const { state, attempts, at, reason } = delivery;
  return makeRecord({
    id: deliveryRecordId(message, delivery),
    at,
    who: system,
    what: 'deliver',
    target: `${districtId}/${period}/${recipientId}`,
    before: { version },
    after: { state, attempts, reason },
  });
}

/** What a record says of a delivery, as the outbox has it; undefined for a record of something else. */
export function messageOfRecord({ what, target, at, before, after }: AuditRecord): OutboxEntryOf | undefined {
  if (what !== 'deliver') return undefined;
  const [districtId = '', period = '', recipientId = ''] = target.split('/');
  const version = Number(before?.['version']);
  const id = deliveryId({ districtId, period, version, recipientId });
  const message = messageSchema.parse({
    kind: 'deliver',
    id,
    districtId,
    period,
    recipientId,
    version,
    subject: '',
    text: '',
  });
  return { message, delivery: deliverySchema.parse({ ...after, at, nextTry: null }) };
}

interface OutboxEntryOf {
  message: Message;
  delivery: Delivery;
}
