import { maxEvidenceBytes } from '../domain/acts/shapes.ts';
import { isTakenAsUnitFile, keyOfUnitFile } from '../domain/acts/unit-file.ts';
import { unitFileRefused } from '../domain/acts/unit-file-refusals.ts';
import type { SlotKey } from '../domain/slot.ts';
import type { ObjectStore, PresignedForm } from '../ports.ts';
import { secondsFor } from './hand-out-form.ts';
import type { Spend } from './spend.ts';

export interface HandOutUnitFileDeps {
  objects: Pick<ObjectStore, 'presignUpload'>;
  spend: Spend;
  newId: (at: Date) => string;
}

export interface UnitFileAsked {
  slot: SlotKey;
  request: { fileName: string; size: number };
  at: Date;
}

/** Somebody with an account, or who holds a link that is good until then. */
export type UnitFileSender = { by: string } | { linkUntil: string };

export type UnitFileForm = PresignedForm & { file: string; expiresAt: string };

/** A form by which one photo or scan can be sent beside a unit's report. No part of it is ever read for figures. */
export async function handOutUnitFile(
  { objects, spend, newId }: HandOutUnitFileDeps,
  { slot, request, at }: UnitFileAsked,
  sender: UnitFileSender,
): Promise<UnitFileForm> {
  refuseByName(request);
  const { communeId, unitId, period } = slot;
  const byLink = 'linkUntil' in sender;
  // Apart, so that whoever got hold of a link keeps nobody with an account from sending.
  const what = `unit-files#${byLink ? 'link' : 'account'}#${communeId}#${unitId}#${period}`;
  await spend({ by: byLink ? what : sender.by, what, at });
  const file = keyOfUnitFile(slot, { id: newId(at), fileName: request.fileName, byLink });
  const expiresInSeconds = secondsFor(at, byLink ? sender.linkUntil : undefined);
  const form = await objects.presignUpload({ key: file, maxBytes: maxEvidenceBytes, expiresInSeconds });
  return { file, ...form, expiresAt: new Date(at.getTime() + expiresInSeconds * 1000).toISOString() };
}

/** What the name gives away is said before anybody waits for megabytes to be sent. */
function refuseByName({ fileName, size }: UnitFileAsked['request']): void {
  if (/\.hei[cf]$/i.test(fileName)) throw unitFileRefused('unit-file-heic', '/fileName');
  if (!isTakenAsUnitFile(fileName)) throw unitFileRefused('unit-file-kind', '/fileName');
  if (size > maxEvidenceBytes) throw unitFileRefused('file-too-large', '/size');
}
