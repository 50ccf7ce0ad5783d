import { districtSummaryPublished } from './district-summary-published.v1.ts';
import { districtSummaryRestated } from './district-summary-restated.v1.ts';

/** Both ways in which a version of a district's month is said: a consumer of one is one of the other. */
export const summaryEvents = [districtSummaryPublished, districtSummaryRestated];
