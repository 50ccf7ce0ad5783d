import type { UploadStamp } from '../domain/slot.ts';
import type { Report } from '../domain/report.ts';
import { binary, map, number, order, text } from './attributes.ts';
import { pack } from './compact.ts';
import type { Expression } from './table.ts';

// One conditional update a call. Each raises the slot's counter in the same write, so that no change goes unseen by
// the progress, and a refused one changes nothing.

export function acceptUpload(upload: UploadStamp & { report: Report }): Expression {
  const accepted = map({ ...stamp(upload), report: binary(pack(upload.report)) });
  return {
    update: 'SET #accepted = :accepted, #first = if_not_exists(#first, :first) ADD #counter :one',
    condition: 'attribute_not_exists(#accepted) OR #accepted.#order < :order',
    names: { '#accepted': 'accepted', '#first': 'firstAccepted', '#counter': 'counter', '#order': 'order' },
    values: { ':accepted': accepted, ':first': first(upload), ':order': order(upload.order), ':one': number(1) },
  };
}

/** Holds only where an upload was accepted already: the first one is always accepted with it. */
export function lowerFirstAccepted(upload: UploadStamp): Expression {
  return {
    update: 'SET #first = :first ADD #counter :one',
    condition: '#first.#order > :order',
    names: { '#first': 'firstAccepted', '#counter': 'counter', '#order': 'order' },
    values: { ':first': first(upload), ':order': order(upload.order), ':one': number(1) },
  };
}

export function noteNotAccepted(upload: UploadStamp, kind: 'rejected' | 'afterLock'): Expression {
  return {
    update: 'SET #kind = :stamp ADD #counter :one',
    condition: 'attribute_not_exists(#kind) OR #kind.#order < :order',
    names: { '#kind': kind, '#counter': 'counter', '#order': 'order' },
    values: { ':stamp': map(stamp(upload)), ':order': order(upload.order), ':one': number(1) },
  };
}

function stamp(upload: UploadStamp) {
  return { uploadId: text(upload.uploadId), order: order(upload.order), receivedAt: text(upload.receivedAt) };
}

const first = (upload: UploadStamp) => map({ order: order(upload.order), receivedAt: text(upload.receivedAt) });
