import { isWithdrawn } from '../../shared/domain/acts/act-state.ts';
import type { Act, ActOf } from '../../shared/domain/acts/act.ts';
import { unitOf } from '../../shared/domain/acts/of-unit.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import { proofNames } from '../../shared/domain/drive/names.ts';
import { tasksIn, type ProofKind, type Task } from '../../shared/domain/drive/task.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import { dateText } from '../../shared/domain/period.ts';
import type { Deed } from './deed.ts';

interface Shown {
  task: string;
  unitId?: string;
  shows: string;
}

/** What is named is there, is about the duty, is of whoever answers for it and, where it is done each month, of this month. */
export function proofFaults(deed: Deed, { task: id, unitId, shows }: Shown): RequestFault[] {
  const proof = deed.acts.flatMap((act) => (act.id === shows && isProof(act) ? [act] : []))[0];
  if (!proof || !isOpenTo(deed.asUnit, proof) || isWithdrawn(proof, deed.acts))
    return [faultAt('/shows', 'no-such-act', { found: shows })];
  const task = tasksIn(deed.rules).find((each) => each.id === id);
  return task ? faultsOf(deed, proof, { task, unitId }) : [];
}

type Proof = ActOf<'publish-news' | 'propaganda' | 'evidence'>;

const isProof = (act: Act): act is Proof =>
  act.kind === 'publish-news' || act.kind === 'propaganda' || act.kind === 'evidence';

/** A unit names what everybody can read, or what is told of itself. */
function isOpenTo(unitId: string | undefined, act: Proof): boolean {
  return unitId === undefined || act.kind === 'publish-news' || unitOf(act) === unitId;
}

interface Asked {
  task: Task;
  unitId: string | undefined;
}

function faultsOf({ rules: { period } }: Deed, proof: Proof, { task, unitId }: Asked): RequestFault[] {
  const name = task.name.vi;
  if (!task.shownBy.includes(kindOf(proof))) return [notAbout(task, kindOf(proof))];
  if (proof.kind === 'publish-news') return [];
  if (proof.kind === 'propaganda' && !isOfAnswerer(proof, { task, unitId }))
    return [faultAt('/shows', 'shown-by-other-unit', { found: proof.title, task: name })];
  const { date } = proof;
  if (task.due !== 'monthly' || (period.from <= date && date <= period.to)) return [];
  const span = { from: dateText(period.from), to: dateText(period.to) };
  return [faultAt('/shows', 'shown-of-other-month', { found: dateText(date), ...span, task: name })];
}

/** What hamlets do shows a duty of the commune, too, unless its own is counted for it. */
function isOfAnswerer(proof: ActOf<'propaganda'>, { task, unitId }: Asked): boolean {
  if (proof.unitId === unitId) return true;
  return unitId === undefined && task.seen?.by !== 'propaganda';
}

const kindOf = (proof: Proof): ProofKind => {
  if (proof.kind === 'propaganda') return proof.what;
  return proof.kind === 'evidence' ? 'evidence' : 'news';
};

function notAbout({ name, shownBy }: Task, found: ProofKind): RequestFault {
  const [kinds, kindsEn] = [
    shownBy.map((each) => proofNames[each].vi).join(', '),
    shownBy.map((each) => proofNames[each].en).join(', '),
  ];
  const { vi, en } = proofNames[found];
  return faultAt('/shows', 'not-about-duty', { task: name.vi, found: vi, foundEn: en, kinds, kindsEn });
}
