import type { ActContent } from '../../shared/domain/acts/act.ts';
import { subjectsOf } from '../../shared/domain/acts/act-id.ts';
import { isLastOfItsKind, isWithdrawn } from '../../shared/domain/acts/act-state.ts';
import { isMoney } from '../../shared/domain/acts/money.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import { dayFaults } from './day-faults.ts';
import type { Deed } from './deed.ts';

/** A day of another month that is open, or of a unit that there is not; money of a source that the drive does not have. */
export function driveFaults(deed: Deed, content: ActContent): RequestFault[] {
  return [...onceFaults(deed, content), ...ofKind(deed, content)];
}

function ofKind(deed: Deed, content: ActContent): RequestFault[] {
  if (isMoney(content)) return sourceFaults(deed, content.source);
  if (content.kind === 'turn-out' || content.kind === 'propaganda') return dayFaults(deed, content.date);
  if (content.kind !== 'turn-out-of-units') return [];
  return [...dayFaults(deed, content.date), ...unitsFaults(deed, content.units)];
}

function sourceFaults({ rules }: Deed, source: string): RequestFault[] {
  const sources = (rules.campaign.money ?? []).map(({ id }) => id);
  if (sources.includes(source)) return [];
  return [faultAt('/source', 'no-such-source', { found: source, sources: sources.join(', ') || '–' })];
}

/**
 * What another month has counts there, and is taken back there before it can be said otherwise here. Of a month's own
 * acts the last counts.
 */
function onceFaults({ elsewhere }: Deed, content: ActContent): RequestFault[] {
  const wanted = new Set(subjectsOf(content));
  return elsewhere.flatMap((act) => {
    const month = elsewhere.filter(({ period }) => period === act.period);
    const isSame =
      !isWithdrawn(act, month) && isLastOfItsKind(act, month) && subjectsOf(act).some((it) => wanted.has(it));
    return isSame ? [faultAt('/date', 'recorded-in-other', { period: act.period, found: act.id })] : [];
  });
}

function unitsFaults({ rules }: Deed, units: readonly string[]): RequestFault[] {
  return units.flatMap((unitId, at) =>
    findReporter(rules.register, rules.commune.id, unitId)
      ? []
      : [faultAt(`/units/${at}`, 'no-such-unit', { found: unitId })],
  );
}
