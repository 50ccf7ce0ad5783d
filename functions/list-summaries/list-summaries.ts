import type { SummaryList } from '../../shared/api/contracts.ts';
import type { Given } from '../../shared/domain/rules.ts';
import type { SummaryStore } from '../../shared/ports.ts';
import { requireDistrict } from '../../shared/steps/require-month.ts';

export interface ListSummariesDeps {
  given: Given;
  summaries: Pick<SummaryStore, 'list'>;
}

/** The closed months of a district, oldest first. */
export function createListSummaries({ given, summaries }: ListSummariesDeps) {
  return async (districtId: string): Promise<SummaryList> => {
    requireDistrict(given, districtId);
    const listed = await summaries.list(districtId);
    return {
      districtId,
      summaries: listed.map((month) => ({ ...month, status: month.version === 1 ? 'official' : 'restated' })),
    };
  };
}
