import type { EvidenceFile } from '../../shared/api/act-contracts.ts';
import { fileOfAct } from '../../shared/domain/acts/evidence.ts';
import { inOrder } from '../../shared/domain/acts/standing.ts';
import { senderOfUnitFile } from '../../shared/domain/acts/unit-file.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Given } from '../../shared/domain/rules.ts';
import type { ActStore, ReadSigner } from '../../shared/ports.ts';
import { requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetEvidenceFileDeps {
  given: Given;
  acts: Pick<ActStore, 'find'>;
  signer: ReadSigner;
  now: () => Date;
}

export interface AskedFile {
  communeId: string;
  period: string;
  file: string;
  /** Of several acts that name the file, the one whose version is meant; else the newest. */
  act?: string | undefined;
  /** Only what this unit sent. */
  unitId?: string | undefined;
}

const urlSeconds = 300;

/** Lets a reader have the very version of a file that an act names, and says what it was when it was named. */
export function createGetEvidenceFile({ given, acts, signer, now }: GetEvidenceFileDeps) {
  return async ({ communeId, period, file, act, unitId }: AskedFile): Promise<EvidenceFile> => {
    requireCommuneMonth(given, { communeId, period });
    const key = `evidence/${communeId}/${period}/${file}`;
    const found = inOrder(await acts.find({ communeId, period })).findLast(
      (each) => fileOfAct(each)?.key === key && (act === undefined || each.id === act),
    );
    const kept = found && fileOfAct(found);
    const isTheirs = unitId === undefined || senderOfUnitFile(key)?.unitId === unitId;
    if (!kept || !isTheirs) throw noEvidence(file);
    const { versionId, sha256 = null } = kept;
    const url = await signer.presignRead({ key, versionId }, urlSeconds);
    const expiresAt = new Date(now().getTime() + urlSeconds * 1000).toISOString();
    return { file: key, act: found.id, sha256, url, expiresAt };
  };
}

function noEvidence(file: string): DomainError {
  return new DomainError('not-found', 'no-such-evidence', {
    text: {
      vi: `Kỳ này không có việc nào ghi tệp “${file}” làm minh chứng hay bản chụp.`,
      en: `No act of this month names the file “${file}” as evidence or as a scan.`,
    },
  });
}
