import type { SummaryView } from '../../shared/api/contracts.ts';
import { canonicalJson } from '../../shared/domain/canonical.ts';
import { sha256 } from '../../shared/domain/upload-id.ts';
import { createFindSummary, type FindSummaryDeps, type SummaryQuestion } from '../../shared/steps/find-summary.ts';

/** The district's month as JSON; its tag changes with what it says. */
export function createGetSummary(deps: FindSummaryDeps) {
  const findSummary = createFindSummary(deps);
  return async (question: SummaryQuestion): Promise<{ body: SummaryView; etag: string }> => {
    const body = await findSummary(question);
    const { status, version, hash } = body;
    return { body, etag: status === 'provisional' ? sha256(canonicalJson(body)) : `${version}-${hash}` };
  };
}
