import { DomainError, type RequestFault } from '../domain/errors.ts';
import { dateText } from '../domain/period.ts';
import { currentRegister, registerAt, rulesOf, type Given } from '../domain/rules.ts';
import { keyOfUpload, type SlotKey } from '../domain/slot.ts';
import { findCommune, findReporter } from '../domain/unit.ts';
import { unreadText, type UnreadCode } from '../domain/unread-text.ts';
import type { Ledger, ObjectStore, PresignedForm } from '../ports.ts';

/** What a sender says before sending. */
export interface FormRequest extends SlotKey {
  fileName: string;
  size: number;
}

export interface HandOutFormDeps {
  given: Given;
  objects: Pick<ObjectStore, 'presignUpload'>;
  ledger: Pick<Ledger, 'putTicket'>;
  maxFileBytes: number;
}

export interface HandedOutForm extends PresignedForm {
  uploadId: string;
  expiresAt: string;
}

interface Handing {
  uploadId: string;
  at: Date;
  /** To somebody who holds a link, which is good until then; else to somebody with an account. */
  linkUntil?: string;
}

const formSeconds = 900;

/** A form by which one file can be sent for one unit and month, and a ticket that says so. */
export async function handOutForm(
  deps: HandOutFormDeps,
  request: FormRequest,
  { uploadId, at, linkUntil }: Handing,
): Promise<HandedOutForm> {
  const { communeId, unitId, period, fileName } = request;
  const key = keyOfUpload(request, { uploadId, extension: extensionOf(fileName), byLink: linkUntil !== undefined });
  const expiresInSeconds = secondsFor(at, linkUntil);
  const expiresAt = new Date(at.getTime() + expiresInSeconds * 1000).toISOString();
  const form = await deps.objects.presignUpload({ key, maxBytes: deps.maxFileBytes, expiresInSeconds });
  const createdAt = at.toISOString();
  await deps.ledger.putTicket({ communeId, unitId, period, uploadId, key, fileName, createdAt, expiresAt });
  return { uploadId, ...form, expiresAt };
}

/** What is wrong with a request by the register, the campaign and the clock. A locked month is no fault. */
export function faultsOfForm(
  { given, maxFileBytes }: Pick<HandOutFormDeps, 'given' | 'maxFileBytes'>,
  request: FormRequest,
  at: string,
): RequestFault[] {
  const { communeId, unitId, period, size } = request;
  const rules = rulesOf(given, request);
  const register = rules ? registerAt(given, rules, at) : currentRegister(given);
  const faults: RequestFault[] = [];
  const add = (field: keyof FormRequest, code: UnreadCode, values: Record<string, string>): void => {
    faults.push({ at: `/${field}`, code, message: unreadText(code, values) });
  };
  if (!findCommune(register, communeId)) add('communeId', 'no-such-commune', { found: communeId });
  else if (!findReporter(register, communeId, unitId)) add('unitId', 'no-such-unit', { found: unitId });
  if (findCommune(register, communeId) && !rules) add('period', 'no-such-period', { found: period });
  if (rules && at < rules.period.opensAt)
    add('period', 'period-not-open', { found: period, opens: dateText(rules.period.from) });
  if (size === 0) add('size', 'empty-file', { found: '0 B' });
  if (size > maxFileBytes)
    add('size', 'file-too-large', { found: `${size} B`, limit: String(maxFileBytes / 1_048_576) });
  return faults;
}

/** @throws DomainError invalid, where there are any */
export function refuseFormFaults(faults: RequestFault[]): void {
  if (faults.length === 0) return;
  throw new DomainError('invalid', 'upload-refused', {
    text: {
      vi: 'Chưa thể nhận tệp này; xem từng lỗi trong “errors”.',
      en: 'This file cannot be taken; see each fault in “errors”.',
    },
    faults,
  });
}

/**
 * What a form is counted as one more of. Those by a link are counted apart, so that whoever got hold of one keeps nobody
 * with an account from sending; and those of an officer who keys a report in, which is what a unit is told to ask for
 * when its own are used up.
 */
export function slotSpending(way: 'account' | 'keyed-in' | 'link', { communeId, unitId, period }: SlotKey): string {
  return `forms#${way}#${communeId}#${unitId}#${period}`;
}

/** No form is good for longer than the link that it was got by. */
export function secondsFor(at: Date, linkUntil: string | undefined): number {
  if (linkUntil === undefined) return formSeconds;
  return Math.max(1, Math.min(formSeconds, Math.floor((Date.parse(linkUntil) - at.getTime()) / 1000)));
}

/** Only for people who look into the bucket: what a file is, its content decides. */
function extensionOf(fileName: string): string {
  return /\.[a-z0-9]{1,5}$/.exec(fileName.toLowerCase())?.[0] ?? '';
}
