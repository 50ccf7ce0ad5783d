import type { ActContent } from '../../shared/domain/acts/act.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import { dateText } from '../../shared/domain/period.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import type { Deed } from './deed.ts';

/** A turn-out day of another month or of a unit that there is not; money of a source that the drive does not have. */
export function driveFaults(deed: Deed, content: ActContent): RequestFault[] {
  if (content.kind === 'pledge' || content.kind === 'spending') return sourceFaults(deed, content.source);
  if (content.kind === 'turn-out') return dayFaults(deed, content.date);
  if (content.kind !== 'turn-out-of-units') return [];
  return [...dayFaults(deed, content.date), ...unitsFaults(deed, content.units)];
}

function sourceFaults({ rules }: Deed, source: string): RequestFault[] {
  const sources = (rules.campaign.money ?? []).map(({ id }) => id);
  if (sources.includes(source)) return [];
  return [faultAt('/source', 'no-such-source', { found: source, sources: sources.join(', ') || '–' })];
}

/** What a month's report says stands beside its turn-out days. */
function dayFaults({ rules: { period } }: Deed, date: string): RequestFault[] {
  if (period.from <= date && date <= period.to) return [];
  const values = { found: dateText(date), from: dateText(period.from), to: dateText(period.to) };
  return [faultAt('/date', 'date-outside', values)];
}

function unitsFaults({ rules }: Deed, units: readonly string[]): RequestFault[] {
  return units.flatMap((unitId, at) =>
    findReporter(rules.register, rules.commune.id, unitId)
      ? []
      : [faultAt(`/units/${at}`, 'no-such-unit', { found: unitId })],
  );
}
