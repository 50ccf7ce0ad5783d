import type { SummaryView } from '../../shared/api/contracts.ts';
import { canonicalJson } from '../../shared/domain/canonical.ts';
import { sha256 } from '../../shared/domain/upload-id.ts';
import {
  createFindSummary,
  type FindSummaryDeps,
  type FoundSummary,
  type SummaryQuestion,
} from '../../shared/steps/find-summary.ts';
import { requireDistrictMonth } from '../../shared/steps/require-month.ts';

/** The district's month as JSON; its tag changes with what it says. */
export function createGetSummary(deps: FindSummaryDeps) {
  const findSummary = createFindSummary(deps);
  return async (question: SummaryQuestion): Promise<{ body: SummaryView; etag: string }> => {
    const found = await findSummary(question);
    const { status, version, hash } = found;
    const { rules } = requireDistrictMonth(deps.given, question);
    const criteria = rules.pack.criteria.map(({ number, name }) => ({ number, name }));
    const body = { ...found, criteria, papers: papersOf(found) };
    return { body, etag: status === 'provisional' ? sha256(canonicalJson(body)) : `${version}-${hash}` };
  };
}

function papersOf({ districtId, period, version }: FoundSummary): SummaryView['papers'] {
  const path = (extension: string): string =>
    `/districts/${districtId}/papers/${period}.${extension}${version === 0 ? '' : `?version=${version}`}`;
  return { docx: path('docx'), xlsx: path('xlsx'), csv: path('csv') };
}
