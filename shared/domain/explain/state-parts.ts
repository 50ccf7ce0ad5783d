import { judgeMonth, memoryBefore, type JudgedIndicator } from '../judge-month.ts';
import type { CriterionState } from '../progress.ts';
import { changeBetween } from '../view-progress.ts';
import { basisText, requirementText, sinceText } from './state-texts.ts';
import { monthOf, type ChainedMonth, type CommuneContext } from './commune-context.ts';
import type { Draft, DraftPart } from './explanation.ts';
import { heldBy } from './tally-parts.ts';

/** A criterion's state: the verdicts of its indicators. */
export function explainCriterion(context: CommuneContext, number: string): Draft | undefined {
  const { rules, progress } = monthOf(context);
  const criterion = rules.pack.criteria.find((each) => String(each.number) === number);
  const memory = progress.criteria[number];
  if (!criterion || !memory) return undefined;
  const judged = new Map(judgedIn(context.chain[0], context.chain[1]).map((each) => [each.indicator.code, each]));
  const parts = criterion.indicators.flatMap(({ code }) => {
    const own = judged.get(code);
    return own ? [verdictPart(rules.commune.id, own)] : [];
  });
  const { is: before } = memoryBefore(rules, context.chain[1]?.node.progress).criteria[number] ?? {};
  const since: DraftPart = {
    label: sinceText(memory.since, changeBetween(before, memory.is)),
    value: before ?? null,
    figure: null,
    note: null,
    source: context.chain[1] ? null : baselineOf(context),
  };
  return { made: 'rule', value: memory.is, parts: [...parts, since] };
}

function verdictPart(communeId: string, { indicator, verdict, basis, requirement }: JudgedIndicator): DraftPart {
  const [rule, rest] = [requirementText(requirement), basisText(basis)];
  return {
    label: { vi: `${indicator.code}. ${indicator.text.vi}`, en: `${indicator.code}. ${indicator.text.en}` },
    value: verdict,
    figure: `communes/${communeId}/indicators/${indicator.code}`,
    note: { vi: `${rule.vi}; ${rest.vi}`, en: `${rule.en}; ${rest.en}` },
    source: null,
  };
}

/** An indicator's verdict: what each unit holds, and what was kept where not all of them do. */
export function explainVerdict(context: CommuneContext, code: string): Draft | undefined {
  const judged = judgedIn(context.chain[0], context.chain[1]).find(({ indicator }) => indicator.code === code);
  const held = heldBy(context, code);
  if (!judged || !held) return undefined;
  const kept = judged.basis === 'reports' ? [] : [keptPart(context, code)];
  return { made: 'rule', value: judged.verdict, parts: [...held.map(({ part }) => part), ...kept] };
}

/** Goes back to the month in which all units had reported, or to the baseline. */
function keptPart(context: CommuneContext, code: string): DraftPart {
  const months = context.chain.slice(1);
  const at = months.findIndex((month, index) =>
    judgedIn(month, months[index + 1]).some(({ indicator, basis }) => indicator.code === code && basis === 'reports'),
  );
  const found = months[at]?.node.progress;
  const { rules } = monthOf(context);
  const baseline = memoryBefore(rules, undefined);
  return {
    label: found
      ? { vi: `giữ kết quả của kỳ ${found.period}`, en: `kept from period ${found.period}` }
      : { vi: 'giữ kết quả ban đầu', en: 'kept from the baseline' },
    value: (found ?? baseline).verdicts[code] ?? null,
    figure: null,
    note: basisText('kept-for-coverage'),
    source: found ? null : baselineOf(context),
  };
}

/** How many criteria are in a state. */
export function explainCount(context: CommuneContext, state: CriterionState): Draft {
  const { rules, progress } = monthOf(context);
  const own = rules.pack.criteria.filter(({ number }) => progress.criteria[number]?.is === state);
  const parts = own.map(({ number, name }): DraftPart => ({
    label: { vi: `${number}. ${name.vi}`, en: `${number}. ${name.en}` },
    value: 1,
    figure: `communes/${rules.commune.id}/criteria/${number}`,
    note: null,
    source: null,
  }));
  return { made: 'sum', value: own.length, parts };
}

function judgedIn({ node, rules }: ChainedMonth, before: ChainedMonth | undefined): JudgedIndicator[] {
  return judgeMonth(rules, node.progress.values, memoryBefore(rules, before?.node.progress)).indicators;
}

function baselineOf(context: CommuneContext): DraftPart['source'] {
  const { baseline } = monthOf(context).rules;
  if (!baseline) return null;
  const { period, version, source, illustrative } = baseline;
  return { is: 'baseline', period, version, source, illustrative };
}
