import { couldChange } from '../domain/acts/could-change.ts';
import { actPrefix, keyOfAct } from '../domain/acts/act-id.ts';
import { ticketOf } from '../domain/acts/tickets.ts';
import type { CommuneRef } from '../domain/chain/summary-detail.ts';
import type { MonthNode } from '../domain/chain/month-node.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { instantText, shiftLabel } from '../domain/period.ts';
import { compareNodes, type NodeChanges } from '../domain/restate/compare-nodes.ts';
import {
  actText,
  carriedText,
  inTimeText,
  recomputedText,
  reopenedText,
  rulesText,
} from '../domain/restate/reason-texts.ts';
import type { Reason } from '../domain/restate/restatement.ts';
import type { Given, MonthRules } from '../domain/rules.ts';
import { findReporter } from '../domain/unit.ts';
import { readNode, type ReadChainDeps } from './chain-store.ts';
import { inGroups } from './in-groups.ts';
import { readKeptActs, type KeptActsDeps } from './kept-acts.ts';
import { mustHaveRules } from './must-have-rules.ts';
import type { PublishedMonth } from './seal-months.ts';

export interface FindReasonsDeps {
  given: Given;
  objects: ReadChainDeps['objects'] & KeptActsDeps['objects'];
  published: (period: string) => Promise<PublishedMonth | undefined>;
}

export interface Found {
  reasons: Reason[];
  authors: string[];
}

/** Who is named where no person brought it about. */
export const system = 'he-thong';

const atOnce = 10;

/** Why a month's version differs from the one before: from what the nodes of its communes are made of. */
export async function findReasons(
  deps: FindReasonsDeps,
  period: string,
  pairs: { before: CommuneRef | undefined; after: CommuneRef }[],
): Promise<Found> {
  const changed = pairs.filter(({ before, after }) => before && before.month !== after.month);
  const found = await inGroups(changed, atOnce, ({ before, after }) =>
    reasonsOf(deps, { communeId: after.communeId, period }, [before?.month ?? '', after.month]),
  );
  const reasons = found.flatMap((each) => each.reasons);
  const authors = Array.from(new Set(found.flatMap((each) => each.authors))).toSorted();
  return {
    reasons: reasons.length > 0 ? reasons : [{ kind: 'recomputed', communeId: null, text: recomputedText }],
    authors: authors.length > 0 ? authors : [system],
  };
}

interface Month {
  communeId: string;
  period: string;
}

async function reasonsOf(deps: FindReasonsDeps, month: Month, [was, is]: [string, string]): Promise<Found> {
  const [before, after] = await Promise.all([readNode(deps, month, was), readNode(deps, month, is)]);
  const own = await ownReasons(deps, month, { after, changes: compareNodes(before, after) });
  const carried = await carriedReasons(deps, month, [before.previous, after.previous]);
  return { reasons: [...own.reasons, ...carried.reasons], authors: [...own.authors, ...carried.authors] };
}

/** Goes back to each month that was itself corrected; one that only handed on what it was given is passed over. */
async function carriedReasons(
  deps: FindReasonsDeps,
  { communeId, period }: Month,
  [was, is]: [string | null, string | null],
): Promise<Found> {
  if (was === is || was === null || is === null) return { reasons: [], authors: [] };
  const month = { communeId, period: shiftLabel(period, -1) };
  const [before, after] = await Promise.all([readNode(deps, month, was), readNode(deps, month, is)]);
  const earlier = await carriedReasons(deps, month, [before.previous, after.previous]);
  const own = await ownReasons(deps, month, { after, changes: compareNodes(before, after) });
  if (own.reasons.length === 0) return earlier;
  const published = await deps.published(month.period);
  const version = published?.refs.get(communeId)?.month === is ? published.version : null;
  const from = { period: month.period, version };
  const { commune } = mustHaveRules(deps.given, month);
  const reason: Reason = { kind: 'carried', communeId, from, text: carriedText(commune.name.vi, from) };
  return { reasons: [reason, ...earlier.reasons], authors: [...own.authors, ...earlier.authors] };
}

interface Changed {
  after: MonthNode;
  changes: NodeChanges;
}

async function ownReasons(deps: FindReasonsDeps, month: Month, { after, changes }: Changed): Promise<Found> {
  const rules = mustHaveRules(deps.given, { ...month, versions: after.progress.rules });
  const files = await Promise.all(changes.files.map((file) => fileReason(deps, rules, file)));
  const acts = await Promise.all(changes.acts.map((id) => actReason(deps, rules, { ...month, id })));
  const byAct = changes.acts.some((id) => id.startsWith('use-rules-'));
  const data = changes.rules && !byAct ? [rulesReason(rules, changes.rules)] : [];
  const all = [...files, ...acts, ...data];
  return { reasons: all.flatMap(({ reasons }) => reasons), authors: all.flatMap(({ authors }) => authors) };
}

type File = NodeChanges['files'][number];

async function fileReason(deps: FindReasonsDeps, rules: MonthRules, file: File): Promise<Found> {
  return file.receivedAt < rules.period.locksAt ? inTimeReason(rules, file) : reopenedReason(deps, rules, file);
}

function inTimeReason(rules: MonthRules, file: File): Found {
  const { period, periodRule } = rules;
  const { receivedAt, isRefused } = file;
  const text = inTimeText({
    ...namesOf(rules, file),
    at: instantText(periodRule, receivedAt),
    isLate: receivedAt >= period.lateFrom,
    isRefused,
  });
  return { reasons: [{ kind: 'in-time', ...idsOf(rules, file), text }], authors: [] };
}

async function reopenedReason(deps: FindReasonsDeps, rules: MonthRules, file: File): Promise<Found> {
  const prefix = `${actPrefix({ communeId: rules.commune.id, period: rules.period.label })}reopen-`;
  const ticket = ticketOf(await readKeptActs(deps, prefix), { unitId: file.unitId, at: file.receivedAt });
  const { requestId = '', reason = '', requestedBy = system, approval } = ticket ?? {};
  const approvedBy = approval?.by ?? system;
  const text = reopenedText({ ...namesOf(rules, file), reason, requestedBy, approvedBy });
  return {
    reasons: [{ kind: 'reopened', ...idsOf(rules, file), actId: requestId, text }],
    authors: [requestedBy, approvedBy],
  };
}

function namesOf({ commune, register }: MonthRules, { unitId }: File): { commune: string; unit: string } {
  return { commune: commune.name.vi, unit: findReporter(register, commune.id, unitId)?.name.vi ?? unitId };
}

function idsOf({ commune }: MonthRules, { unitId, uploadId }: File) {
  return { communeId: commune.id, unitId, ...(uploadId !== undefined && { uploadId }) };
}

async function actReason(
  deps: FindReasonsDeps,
  { commune, period, periodRule }: MonthRules,
  about: { communeId: string; period: string; id: string },
): Promise<Found> {
  const [act] = await readKeptActs(deps, keyOfAct(about));
  if (!act || !couldChange(act, period)) return { reasons: [], authors: [] };
  const text = actText(commune.name.vi, instantText(periodRule, act.at), act);
  return { reasons: [{ kind: 'act', communeId: commune.id, actId: act.id, text }], authors: [act.by] };
}

function rulesReason({ commune }: MonthRules, [before, after]: NonNullable<NodeChanges['rules']>): Found {
  const text = rulesText(commune.name.vi, [canonicalJson(before), canonicalJson(after)]);
  return { reasons: [{ kind: 'rules', communeId: commune.id, text }], authors: [] };
}
