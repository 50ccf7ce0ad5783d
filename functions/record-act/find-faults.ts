import { isWithdrawable } from '../../shared/domain/acts/standing.ts';
import type { Act, ActContent } from '../../shared/domain/acts/act.ts';
import { faultAt, refusal } from '../../shared/domain/acts/refusals.ts';
import type { KeptFile, Target } from '../../shared/domain/acts/shapes.ts';
import { isOwnAct } from '../../shared/domain/acts/of-unit.ts';
import { senderOfUnitFile } from '../../shared/domain/acts/unit-file.ts';
import { latestExpiry, maxTicketDays } from '../../shared/domain/acts/tickets.ts';
import { currentGeneration } from '../../shared/domain/links/link.ts';
import { indicatorsOf } from '../../shared/domain/criteria.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import { instantText } from '../../shared/domain/period.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import { commendationFaults } from './commendation-faults.ts';
import { dateFaults } from './date-faults.ts';
import type { Deed } from './deed.ts';
import { driveFaults } from './drive-faults.ts';
import { launchFaults } from './launch-faults.ts';
import { taskFaults } from './task-faults.ts';

/** @throws DomainError unprocessable, with everything that the request names and the month does not have */
export function refuseFaults(deed: Deed, content: ActContent): void {
  const faults = faultsOf(deed, content);
  if (faults.length > 0) throw refusal('unprocessable', 'act-refused', { faults });
}

function faultsOf(deed: Deed, content: ActContent): RequestFault[] {
  return [
    ...launchFaults(deed, content),
    ...driveFaults(deed, content),
    ...taskFaults(deed, content),
    ...commendationFaults(deed, content),
    ...kindFaults(deed, content),
    ...partFaults(deed, content),
    ...namedActFaults(deed, content),
  ];
}

/** Of what several kinds of act name. */
function partFaults(deed: Deed, content: ActContent): RequestFault[] {
  const faults: RequestFault[] = [];
  if ('unitId' in content && content.unitId !== undefined) faults.push(...unitFaults(deed, content.unitId));
  if ('target' in content) faults.push(...targetFaults(deed, content.target));
  if ('file' in content) faults.push(...fileFaults(deed, content.file));
  faults.push(...dateFaults(deed, content));
  if ('photos' in content) faults.push(...photoFaults(content.photos));
  return faults;
}

function kindFaults(deed: Deed, content: ActContent): RequestFault[] {
  const faults: RequestFault[] = [];
  if (content.kind === 'evidence') faults.push(...indicatorFaults(deed, content.indicator, '/indicator'));
  if (content.kind === 'excuse') faults.push(...owingFaults(deed, content.unitId));
  if (content.kind === 'reopen-request') faults.push(...expiryFaults(deed, content.expiresAt));
  if (content.kind === 'revoke-links') faults.push(...generationFaults(deed, content));
  return faults;
}

function unitFaults({ rules }: Deed, unitId: string): RequestFault[] {
  const isKnown = findReporter(rules.register, rules.commune.id, unitId);
  return isKnown ? [] : [faultAt('/unitId', 'no-such-unit', { found: unitId })];
}

function targetFaults(deed: Deed, target: Target): RequestFault[] {
  if ('indicator' in target) return indicatorFaults(deed, target.indicator, '/target/indicator');
  const isKnown = deed.rules.pack.criteria.some(({ number }) => number === target.criterion);
  return isKnown ? [] : [faultAt('/target/criterion', 'no-such-criterion', { found: String(target.criterion) })];
}

function indicatorFaults({ rules }: Deed, code: string, at: string): RequestFault[] {
  const isKnown = indicatorsOf(rules.pack).some((indicator) => indicator.code === code);
  return isKnown ? [] : [faultAt(at, 'no-such-indicator', { found: code })];
}

function fileFaults({ rules, asUnit }: Deed, file: KeptFile | null): RequestFault[] {
  if (file === null) return [];
  // Whether there is another's file is told to no unit.
  if (asUnit !== undefined && senderOfUnitFile(file.key)?.unitId !== asUnit)
    return [faultAt('/file', 'no-such-unit-file', { found: file.key })];
  const isOfMonth = file.key.startsWith(`evidence/${rules.commune.id}/${rules.period.label}/`);
  if (!isOfMonth || file.versionId === '') return [faultAt('/file', 'no-such-file', { found: file.key })];
  return file.sha256 === undefined ? [faultAt('/file', 'evidence-too-large', { found: file.key })] : [];
}

function photoFaults(photos: readonly { file: string; size: number }[]): RequestFault[] {
  return photos.flatMap(({ file, size }, at) =>
    size > 0 ? [] : [faultAt(`/photos/${at}/file`, 'no-such-photo', { found: file })],
  );
}

/** Units that report when something changes are never missing. */
function owingFaults({ rules }: Deed, unitId: string): RequestFault[] {
  const unit = findReporter(rules.register, rules.commune.id, unitId);
  if (!unit || unit.owes === 'monthly') return [];
  return [faultAt('/unitId', 'owes-nothing', { unit: unit.name.vi })];
}

function expiryFaults({ at, rules }: Deed, expiresAt: string): RequestFault[] {
  const latest = latestExpiry(at);
  if (at < expiresAt && expiresAt <= latest) return [];
  const values = { days: String(maxTicketDays), latest: instantText(rules.periodRule, latest) };
  return [faultAt('/expiresAt', 'bad-expiry', values)];
}

function generationFaults({ acts, rules }: Deed, seen: { unitId?: string; generation: number }): RequestFault[] {
  const current = currentGeneration(acts, rules, seen.unitId);
  if (seen.generation <= current) return [];
  const values = { found: String(seen.generation), current: String(current) };
  return [faultAt('/generation', 'no-such-links', values)];
}

function namedActFaults({ acts, by }: Deed, content: ActContent): RequestFault[] {
  if (content.kind === 'withdraw') {
    const { unitId } = content;
    const isTheirs = (act: Act): boolean => unitId === undefined || isOwnAct(act, { unitId, by });
    const isThere = acts.some((act) => act.id === content.actId && isWithdrawable(act) && isTheirs(act));
    return isThere ? [] : [faultAt('/actId', 'no-such-act', { found: content.actId })];
  }
  if (content.kind === 'reopen-approve') {
    const isThere = acts.some((act) => act.id === content.requestId && act.kind === 'reopen-request');
    return isThere ? [] : [faultAt('/requestId', 'no-such-act', { found: content.requestId })];
  }
  return [];
}
