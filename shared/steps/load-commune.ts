import type { ChainedMonth, CommuneContext } from '../domain/explain/commune-context.ts';
import type { MonthNode } from '../domain/chain/month-node.ts';
import type { CommuneRef, SummaryDetail } from '../domain/chain/summary-detail.ts';
import { DomainError } from '../domain/errors.ts';
import type { Report } from '../domain/report.ts';
import type { Given } from '../domain/rules.ts';
import type { ObjectVersion } from '../domain/slot.ts';
import type { Ledger, ObjectStore } from '../ports.ts';
import { readChain, readNode } from './chain-store.ts';
import { mustHaveRules } from './must-have-rules.ts';

export interface LoadDeps {
  given: Given;
  objects: Pick<ObjectStore, 'read'>;
  ledger: Pick<Ledger, 'findEntries'>;
}

/** One version, as far as a commune's figures depend on it. */
export interface VersionOf {
  detail: SummaryDetail;
  closedAt: string;
}

/** A commune's month alone: enough for its own values. */
export async function loadMonth(deps: LoadDeps, version: VersionOf, ref: CommuneRef): Promise<CommuneContext> {
  const { communeId } = ref;
  const node = await readNode(deps, { communeId, period: version.detail.content.period }, ref.month);
  return contextOf(version, [chained(deps, node)], new Map());
}

/** A commune's months back to the drive's first, with the reports that a figure is made of. */
export async function loadChain(
  deps: LoadDeps,
  version: VersionOf,
  { ref, path }: { ref: CommuneRef; path: string },
): Promise<CommuneContext> {
  const { communeId } = ref;
  const nodes = await readChain(deps, { communeId, period: version.detail.content.period }, ref.month);
  const [month, ...before] = nodes.toReversed().map(({ node }) => chained(deps, node));
  if (!month) throw new Error(`the chain of ${communeId} is empty`);
  const chain: CommuneContext['chain'] = [month, ...before];
  return contextOf(version, chain, await readReports(deps, monthsFor(chain, path)));
}

/** Only a tally is made from the reports themselves: other values stand in the node. */
function monthsFor(chain: ChainedMonth[], path: string): ChainedMonth[] {
  if (path.startsWith('toDate/')) return chain;
  return path.startsWith('month/') ? chain.slice(0, 1) : [];
}

function chained({ given }: LoadDeps, node: MonthNode): ChainedMonth {
  const { communeId, period, rules: versions } = node.progress;
  return { node, rules: mustHaveRules(given, { communeId, period, versions }) };
}

function contextOf(
  { detail, closedAt }: VersionOf,
  chain: CommuneContext['chain'],
  reports: Map<string, Report>,
): CommuneContext {
  const { communeId } = chain[0].node.progress;
  return {
    chain,
    closedAt,
    uploads: detail.uploads.filter((upload) => upload.communeId === communeId),
    reportOf: (period, unitId) => reports.get(`${period} ${unitId}`),
  };
}

async function readReports({ ledger }: LoadDeps, months: ChainedMonth[]): Promise<Map<string, Report>> {
  const wanted = months.flatMap(({ node }) =>
    Object.values(node.inputs.slots).flatMap(({ accepted }): ObjectVersion[] => (accepted ? [accepted] : [])),
  );
  const entries = await ledger.findEntries(wanted);
  if (entries.length < wanted.length) throw stillRecorded();
  return new Map(
    entries.flatMap(({ slot, report }) => (slot && report ? [[`${slot.period} ${slot.unitId}`, report]] : [])),
  );
}

/** The ledger comes last: whoever records the report that a version is made of has a moment left to do so. */
function stillRecorded(): DomainError {
  return new DomainError('conflict', 'still-recorded', {
    text: {
      vi: 'Một báo cáo của kỳ đang được ghi nhận. Hãy thử lại sau ít phút.',
      en: 'A report of this month is still being recorded. Try again in a few minutes.',
    },
  });
}
