import type { Mailing } from '../../data/mailing.ts';
import type { DeliveriesView } from '../../shared/api/deliveries-view.ts';
import { periodText } from '../../shared/domain/period.ts';
import type { Given } from '../../shared/domain/rules.ts';
import type { Outbox, OutboxEntry } from '../../shared/ports.ts';
import { requireBegun, requireDistrictMonth } from '../../shared/steps/require-month.ts';

export interface GetDeliveriesDeps {
  given: Given;
  mailing: Pick<Mailing, 'distributions'>;
  outbox: Pick<Outbox, 'find'>;
  now: () => Date;
}

/** To whom each version of a district's month has been delivered, and where it has not, why. */
export function createGetDeliveries(deps: GetDeliveriesDeps) {
  return async (month: { districtId: string; period: string }): Promise<DeliveriesView> => {
    const { rules } = requireDistrictMonth(deps.given, month);
    requireBegun(rules, deps.now().toISOString());
    const entries = await deps.outbox.find({ kind: 'deliver', ...month });
    const byVersion = Map.groupBy(entries, ({ message }) => (message.kind === 'deliver' ? message.version : 0));
    return {
      ...month,
      periodText: periodText(rules),
      versions: Array.from(byVersion, ([version, ofVersion]) => ({
        version,
        deliveries: ofVersion.map((entry) => viewOf(deps.mailing, entry)),
      })).toSorted((a, b) => a.version - b.version),
    };
  };
}

function viewOf({ distributions }: Pick<Mailing, 'distributions'>, { message, delivery }: OutboxEntry) {
  const { recipientId, districtId } = message;
  const known = distributions
    .filter((list) => list.districtId === districtId)
    .flatMap(({ recipients }) => recipients)
    .find(({ id }) => id === recipientId);
  // Whoever has been taken off the list since is shown by id.
  return { recipientId, name: known?.name ?? { vi: recipientId, en: recipientId }, ...delivery };
}
