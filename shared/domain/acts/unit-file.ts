import type { SlotKey } from '../slot.ts';

/** Who sent a file, and how: `xom-2.<id>.jpg` with an account, `xom-2.<id>.by-link.jpg` by a link. */
const unitFile = /\/(?<unitId>[a-z0-9-]{1,40})\.[0-9a-f-]{36}(?<byLink>\.by-link)?\.(?:jpg|png|webp|pdf)$/;
const taken = /\.(jpe?g|png|webp|pdf)$/;

export const isTakenAsUnitFile = (fileName: string): boolean => taken.test(fileName.toLowerCase());

/** What a unit sends beside its report lies with the evidence of its commune's month, where no report is read. */
export function keyOfUnitFile(slot: SlotKey, sent: { id: string; fileName: string; byLink: boolean }): string {
  const extension = taken.exec(sent.fileName.toLowerCase())?.[1]?.replace('jpeg', 'jpg') ?? '';
  return `${prefixOfUnitFiles(slot)}${sent.id}${sent.byLink ? '.by-link' : ''}.${extension}`;
}

/** Of one unit, or of all units of the commune and what its officers sent. */
export function prefixOfUnitFiles(month: { communeId: string; period: string; unitId?: string | undefined }): string {
  const { communeId, period, unitId } = month;
  return `evidence/${communeId}/${period}/${unitId === undefined ? '' : `${unitId}.`}`;
}

/** Whose file it is; undefined of what an officer sent. */
export function senderOfUnitFile(key: string): { unitId: string; byLink: boolean } | undefined {
  const { unitId, byLink } = unitFile.exec(key)?.groups ?? {};
  return unitId === undefined ? undefined : { unitId, byLink: byLink !== undefined };
}
