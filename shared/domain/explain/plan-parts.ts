import { targetsOf } from '../campaign/target.ts';
import type { MoneySource } from '../campaign/money-source.ts';
import { moneyOf, moneySides, recordedMoney, type MoneySide } from '../drive/money.ts';
import { exactSum } from '../figure.ts';
import { periodText } from '../period.ts';
import { monthOf, unitName, type ChainedMonth, type CommuneContext } from './commune-context.ts';
import type { Draft, DraftPart } from './explanation.ts';

/** What a commune is to do in the whole drive: its hamlets' targets, or the one that it has itself. */
export function explainTarget(context: CommuneContext, code: string): Draft | undefined {
  const { rules } = monthOf(context);
  const target = targetsOf(rules).get(code);
  if (!target) return undefined;
  const note = target.illustrative ? illustrative : null;
  const hamlets = Object.entries(target.hamlets);
  const isSum = exactSum(hamlets.map(([, figure]) => figure)) === target.commune;
  const parts: DraftPart[] = isSum
    ? hamlets.map(([unitId, value]) => ({ label: unitName(rules, unitId), value, note, ...nowhere }))
    : [{ label: rules.commune.name, value: target.commune, note, ...nowhere }];
  return { made: 'sum', value: target.commune, parts };
}

/** Money since the drive began: what each month's acts added and, of what was received, what the rows of its source say. */
export function explainMoney(context: CommuneContext, sourceId: string, side: string): Draft | undefined {
  const { rules } = monthOf(context);
  const source = rules.campaign.money?.find(({ id }) => id === sourceId);
  const wanted = moneySides.find((each) => each === side);
  if (!source || !wanted) return undefined;
  const value = moneyOf(rules, monthOf(context).progress).get(sourceId)?.[wanted] ?? 0;
  const reported = wanted === 'received' ? rowParts(context, source) : [];
  return { made: 'sum', value, parts: [...reported, ...monthParts(context, sourceId, wanted)] };
}

function rowParts(context: CommuneContext, source: MoneySource): DraftPart[] {
  const { rules, progress } = monthOf(context);
  const path = `communes/${rules.commune.id}/toDate`;
  return source.received.map((code) => ({
    label: labelOf(context, code),
    value: progress.tallies[code]?.toDate ?? 0,
    ...nowhere,
    figure: `${path}/${code}`,
    note: null,
  }));
}

const nowhere = { figure: null, source: null } as const;
const illustrative = { vi: 'chỉ tiêu minh họa', en: 'an illustrative target' };

function labelOf({ chain: [{ rules }] }: CommuneContext, code: string): DraftPart['label'] {
  const label = rules.campaign.resources.find((metric) => metric.code === code)?.label ?? code;
  return { vi: label, en: label };
}

/** What each month that added anything did. */
function monthParts({ chain }: CommuneContext, source: string, side: MoneySide): DraftPart[] {
  return chain.toReversed().flatMap((month, at, months) => {
    const before = months[at - 1];
    const added = exactSum([recordedIn(month, source, side), before ? -recordedIn(before, source, side) : 0]);
    return added === 0 ? [] : [{ label: periodText(month.rules), value: added, note: byOfficer, ...nowhere }];
  });
}

const byOfficer = { vi: 'do công chức xã ghi', en: 'recorded by the commune’s officer' };

function recordedIn({ node }: ChainedMonth, source: string, side: MoneySide): number {
  return recordedMoney(node.progress, source)[side];
}
