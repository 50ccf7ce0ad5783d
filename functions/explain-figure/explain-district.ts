import { displayPercent, exactSum } from '../../shared/domain/figure.ts';
import type { Figure } from '../../shared/domain/figures/figure-list.ts';
import { communePathOf } from '../../shared/domain/explain/district-paths.ts';
import { communeValue, figurePart, ratePartsOf } from '../../shared/domain/explain/explain-commune.ts';
import type { Draft, DraftPart } from '../../shared/domain/explain/explanation.ts';
import type { SummaryContent } from '../../shared/domain/summary.ts';
import { inGroups } from '../../shared/steps/in-groups.ts';
import { loadMonth, type LoadDeps, type VersionOf } from '../../shared/steps/load-commune.ts';

const atOnce = 20;

/** What a district's figure is made of: its communes' figures, each of which can be asked for. */
export async function explainDistrict(deps: LoadDeps, version: VersionOf, path: string): Promise<Draft> {
  const { content } = version.detail;
  const own = communePathOf(path);
  if (own !== undefined) return sumOf(await communeParts(deps, version, own));
  const [kind, ...rest] = path.split('/');
  if (kind === 'completeness') return rateOf(content);
  if (kind === 'changes') return explainChange(content, rest);
  const [section, code = ''] = rest;
  return section === 'communes' ? sumOf(allCommunes(content)) : percentOf(content, code);
}

function explainChange(content: SummaryContent, [since = '', how = '', criterion = '']: string[]): Draft {
  return sumOf(changeParts(content, { since, how, criterion: Number(criterion) }));
}

function sumOf(parts: DraftPart[]): Draft {
  return { made: 'sum', parts, value: exactSum(parts.map(({ value }) => (typeof value === 'number' ? value : 0))) };
}

async function communeParts(deps: LoadDeps, version: VersionOf, path: string): Promise<DraftPart[]> {
  const names = new Map(version.detail.content.communes.map(({ communeId, name }) => [communeId, name]));
  const parts = await inGroups(version.detail.communes, atOnce, async (ref) => {
    const context = await loadMonth(deps, version, ref);
    const name = names.get(ref.communeId) ?? ref.communeId;
    const label = { vi: name, en: name };
    const value = communeValue(context, path);
    return [
      value === undefined ? { ...without, label } : figurePart(`communes/${ref.communeId}/${path}`, value, label),
    ];
  });
  return parts.flat();
}

/** In a district whose communes run different drives, or are judged by different criteria. */
const without: Omit<DraftPart, 'label'> = {
  value: null,
  figure: null,
  note: { vi: 'xã không có chỉ tiêu này', en: 'not among what is asked of this commune' },
  source: null,
};

function allCommunes({ communes }: SummaryContent): DraftPart[] {
  return communes.map(({ communeId, name }) =>
    figurePart(`communes/${communeId}/criteriaMet`, 1, { vi: name, en: name }),
  );
}

function changeParts(
  { communes }: SummaryContent,
  { since, how, criterion }: { since: string; how: string; criterion: number },
): DraftPart[] {
  const concerned = communes.filter(({ changes }) =>
    changes.some(
      (change) => change.since === since && change[how === 'regressed' ? how : 'newlyMet'].includes(criterion),
    ),
  );
  return concerned.map(({ communeId, name }) =>
    figurePart(`communes/${communeId}/criteria/${criterion}`, 1, { vi: name, en: name }),
  );
}

function rateOf({ completeness: { onTime, late, owed, excused } }: SummaryContent): Draft {
  const value = displayPercent({ met: onTime + late, total: owed - excused }) ?? 100;
  return { made: 'ratio', value, parts: ratePartsOf('completeness', { onTime, late, owed, excused }) };
}

function percentOf({ totals }: SummaryContent, code: string): Draft {
  const { met = 0, total = 0 } = totals.indicators[code] ?? {};
  const path = `totals/indicators/${code}`;
  const parts = [figurePart(`${path}/met`, met), figurePart(`${path}/total`, total)];
  return { made: 'ratio', value: displayPercent({ met, total }), parts };
}

/** @throws where a figure of the version is not what its parts make */
export function requireSame(figure: Figure, draft: Draft): void {
  if (figure.value !== draft.value)
    throw new Error(`${figure.path} is ${String(figure.value)}, but its parts make ${JSON.stringify(draft.value)}`);
}
