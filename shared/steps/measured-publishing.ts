import type { Measure } from '../domain/metrics.ts';
import type { SummaryVersion } from '../domain/summary.ts';
import { summaryEventId } from './reconcile-summary.ts';

/**
 * Says and counts each version that is published. The line bears the correlation id of what brought it about and names
 * the event by which `deliver-summary` goes on: so the way from an upload to the mails is found by two ids.
 */
export function createMeasuredPublishing(measure: Measure) {
  return (summary: SummaryVersion): void => {
    const { version, content, proof } = summary;
    const metric = version === 1 ? 'SummariesPublished' : 'SummariesRestated';
    measure('published', {
      districtId: content.districtId,
      metrics: { [metric]: 1 },
      about: { event: summaryEventId(summary), received: proof.received, lost: proof.lost },
    });
  };
}
