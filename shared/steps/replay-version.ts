import { keyOfAct } from '../domain/acts/act-id.ts';
import { makeMonthNode, type MadeNode } from '../domain/chain/make-node.ts';
import type { MonthNode, SlotInputs } from '../domain/chain/month-node.ts';
import type { CommuneRef } from '../domain/chain/summary-detail.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { firstDifference, type Difference } from '../domain/first-difference.ts';
import { monthActOf, type MonthAct } from '../domain/month-act.ts';
import { versionsIn, type Given } from '../domain/rules.ts';
import { orderOf, type ObjectVersion, type SlotState } from '../domain/slot.ts';
import { summarize, type CommuneMonth } from '../domain/summarize.ts';
import { findDistrict } from '../domain/unit.ts';
import { sha256, uploadIdOf } from '../domain/upload-id.ts';
import type { ObjectStore, StoredObject, SummaryStore } from '../ports.ts';
import { readChain, readDetail } from './chain-store.ts';
import type { Judgement } from './judge-upload.ts';
import { readKeptActs } from './kept-acts.ts';
import { mustHaveRules } from './must-have-rules.ts';

export interface ReplayDeps {
  given: Given;
  summaries: Pick<SummaryStore, 'version'>;
  objects: Pick<ObjectStore, 'get' | 'read' | 'listVersions'>;
  judge: (object: StoredObject) => Promise<Judgement>;
  maxFileBytes: number;
}

export interface VersionName {
  districtId: string;
  period: string;
  version: number;
}

/** Whether a version was made again byte for byte, and if not, what differs first. */
export interface Replayed {
  same: boolean;
  /** How many months of communes were made anew. */
  months: number;
  /** `content`, or the commune's month, in which the first difference lies. */
  where?: string;
  difference?: Difference;
}

/**
 * Makes a published version again from the stored reports and acts alone: reads each file and judges it anew, makes
 * month after month, sums them up, and compares the bytes. Undefined where there is no such version.
 */
export async function replayVersion(deps: ReplayDeps, name: VersionName): Promise<Replayed | undefined> {
  const published = await deps.summaries.version(name.districtId, name.period, name.version);
  if (!published) return undefined;
  const detail = await readDetail(deps, published);
  const register = deps.given.registers.find(({ version }) => version === detail.register);
  const district = register && findDistrict(register, name.districtId);
  if (!district) throw new Error(`no register ${detail.register} with district ${name.districtId} is given`);
  let months = 0;
  const remade: CommuneMonth[] = [];
  for (const ref of detail.communes) {
    const chain = await replayCommune(deps, ref, name.period);
    months += chain.months;
    if (chain.differs) return { same: false, months, ...chain.differs };
    if (chain.month) remade.push(chain.month);
  }
  const content = summarize(district, remade, published.closedAt);
  const difference = firstDifference(published.content, content);
  if (difference) return { same: false, months, where: 'content', difference };
  const hash = sha256(canonicalJson(content));
  if (hash === published.hash) return { same: true, months };
  return { same: false, months, where: 'hash', difference: { at: '', expected: published.hash, found: hash } };
}

interface ReplayedCommune {
  months: number;
  month?: CommuneMonth;
  differs?: { where: string; difference: Difference };
}

async function replayCommune(deps: ReplayDeps, ref: CommuneRef, period: string): Promise<ReplayedCommune> {
  const chain = await readChain(deps, { communeId: ref.communeId, period }, ref.month);
  let before: MadeNode | undefined;
  let month: CommuneMonth | undefined;
  for (const { name, node } of chain) {
    const { communeId, period: label } = node.progress;
    const made = await remake(deps, node, before);
    if (made.node.name !== name) {
      const difference = firstDifference(node, made.node.node);
      return {
        months: chain.length,
        differs: {
          where: `${communeId} ${label}`,
          difference: difference ?? { at: '', expected: name, found: made.node.name },
        },
      };
    }
    month = { rules: made.rules, progress: made.node.node.progress, previous: before?.node.progress };
    before = made.node;
  }
  return { months: chain.length, ...(month && { month }) };
}

async function remake(deps: ReplayDeps, node: MonthNode, before: MadeNode | undefined) {
  const { communeId, period } = node.progress;
  const acts = await readActs(deps, node);
  const slots: SlotState[] = [];
  for (const [unitId, inputs] of Object.entries(node.inputs.slots)) slots.push(await readSlot(deps, unitId, inputs));
  const rules = mustHaveRules(deps.given, { communeId, period, versions: versionsIn(acts) });
  const previous = before && { progress: before.node.progress, name: before.name };
  return { rules, node: makeMonthNode({ rules, previous, slots, acts }) };
}

async function readActs(deps: ReplayDeps, { progress, inputs }: MonthNode): Promise<MonthAct[]> {
  const acts: MonthAct[] = [];
  for (const id of inputs.acts) {
    const [kept] = await readKeptActs(deps, keyOfAct({ ...progress, id }));
    const act = kept && monthActOf(kept);
    if (act) acts.push(act);
  }
  return acts;
}

/** A slot as its files make it; a file that is judged otherwise now does not stand where it stood. */
async function readSlot(deps: ReplayDeps, unitId: string, inputs: SlotInputs): Promise<SlotState> {
  const accepted = await judged(deps, inputs.accepted, 'accepted');
  const isFirst = inputs.accepted && inputs.firstAccepted && isSame(inputs.accepted, inputs.firstAccepted);
  const first = isFirst ? accepted : await judged(deps, inputs.firstAccepted, 'accepted');
  const rejected = await judged(deps, inputs.rejected, 'rejected');
  return {
    unitId,
    counter: 0,
    ...(accepted?.report && { accepted: { ...accepted.stamp, report: accepted.report } }),
    ...(first && { firstAccepted: first.stamp }),
    ...(rejected && { rejected: rejected.stamp }),
  };
}

const isSame = (one: ObjectVersion, other: ObjectVersion): boolean =>
  one.key === other.key && one.versionId === other.versionId;

async function judged(deps: ReplayDeps, object: ObjectVersion | undefined, verdict: Judgement['verdict']) {
  const stored = object && (await deps.objects.get(object, deps.maxFileBytes));
  if (!stored) return undefined;
  const judgement = await deps.judge(stored);
  if (judgement.verdict !== verdict) return undefined;
  const stamp = { uploadId: uploadIdOf(stored), order: orderOf(stored), receivedAt: stored.lastModified };
  return { stamp, report: judgement.report };
}
