import { DomainError } from './errors.ts';
import { unreadText } from './unread-text.ts';

// One text for what is not there and for what somebody may not know of: nobody can tell one from the other.

export function noDistrict(districtId: string): DomainError {
  return new DomainError('not-found', 'no-such-district', {
    text: { vi: `Không có huyện “${districtId}” trong danh mục.`, en: `The register has no district “${districtId}”.` },
  });
}

export function noCommune(communeId: string): DomainError {
  return new DomainError('not-found', 'no-such-commune', {
    text: { vi: `Không có xã “${communeId}” trong danh mục.`, en: `The register has no commune “${communeId}”.` },
  });
}

export function noUnit(unitId: string): DomainError {
  return new DomainError('not-found', 'no-such-unit', { text: unreadText('no-such-unit', { found: unitId }) });
}

export function noUpload(uploadId: string): DomainError {
  return new DomainError('not-found', 'no-such-upload', {
    text: { vi: `Không có tệp nào mang số ${uploadId}.`, en: `There is no upload ${uploadId}.` },
  });
}
