import type { EvidenceFileRequest, EvidenceForm } from '../../shared/api/act-contracts.ts';
import { maxEvidenceBytes } from '../../shared/domain/acts/shapes.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Given } from '../../shared/domain/rules.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import type { Spend } from '../../shared/steps/spend.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface CreateEvidenceFileDeps {
  given: Given;
  objects: Pick<ObjectStore, 'presignUpload'>;
  spend: Spend;
  now: () => Date;
  newUploadId: (at: Date) => string;
}

const formSeconds = 900;

/** Hands out a form for one scan or photo. It is evidence once an act names it; no part of it is read as a report. */
export function createCreateEvidenceFile(deps: CreateEvidenceFileDeps) {
  return async (asked: {
    month: { communeId: string; period: string };
    request: EvidenceFileRequest;
    by: string;
  }): Promise<EvidenceForm> => {
    const { month, request, by } = asked;
    const at = deps.now();
    requireBegun(requireCommuneMonth(deps.given, month), at.toISOString());
    if (request.size > maxEvidenceBytes) throw tooLarge();
    await deps.spend({ by, what: `evidence#${month.communeId}`, at });
    const file = `evidence/${month.communeId}/${month.period}/${deps.newUploadId(at)}${extensionOf(request.fileName)}`;
    const form = await deps.objects.presignUpload({
      key: file,
      maxBytes: maxEvidenceBytes,
      expiresInSeconds: formSeconds,
    });
    return { file, ...form, expiresAt: new Date(at.getTime() + formSeconds * 1000).toISOString() };
  };
}

function extensionOf(fileName: string): string {
  const extension = fileName.toLowerCase().match(/\.(pdf|jpe?g|png|txt|docx)$/)?.[0] ?? '';
  return extension === '.jpeg' ? '.jpg' : extension;
}

function tooLarge(): DomainError {
  const message = {
    vi: 'Tệp lớn hơn 10 MB. Hãy chụp hoặc quét lại nhỏ hơn.',
    en: 'The file is larger than 10 MB. Take a smaller photo or scan.',
  };
  return new DomainError('unprocessable', 'file-too-large', {
    text: message,
    faults: [{ at: '/size', code: 'file-too-large', message }],
  });
}
