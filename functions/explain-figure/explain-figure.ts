import { sourceNames } from '../../shared/domain/campaign/money-source.ts';
import { communePaths, explainCommune, figurePart } from '../../shared/domain/explain/explain-commune.ts';
import { communePathOf, ofCommune } from '../../shared/domain/explain/district-paths.ts';
import { monthOf, type CommuneContext } from '../../shared/domain/explain/commune-context.ts';
import { communeLabel } from '../../shared/domain/explain/commune-label.ts';
import type { Draft, Explanation } from '../../shared/domain/explain/explanation.ts';
import { changeFigures } from '../../shared/domain/figures/district-changes.ts';
import { figuresOf, proofFigures, type Figure } from '../../shared/domain/figures/figure-list.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Given } from '../../shared/domain/rules.ts';
import type { SummaryVersion } from '../../shared/domain/summary.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import type { SummaryStore } from '../../shared/ports.ts';
import { BrokenLink, readDetail } from '../../shared/steps/chain-store.ts';
import { requireDistrictMonth } from '../../shared/steps/require-month.ts';
import { explainDistrict, requireSame } from './explain-district.ts';
import { findSources } from '../../shared/steps/find-sources.ts';
import { loadChain, type LoadDeps, type VersionOf } from '../../shared/steps/load-commune.ts';

export interface ExplainDeps extends LoadDeps {
  summaries: Pick<SummaryStore, 'latest' | 'version'>;
}

export interface FigureQuestion {
  districtId: string;
  period: string;
  version?: string | undefined;
  /** Path of the figure; without it, the answer lists the figures that there are. */
  figure?: string | undefined;
  commune?: string | undefined;
  from?: string | undefined;
}

export interface FigureAnswer extends Explanation {
  districtId: string;
  period: string;
  version: number;
  hash: string;
}

/** Most parts in one answer: a district of 166 communes, or a commune's units over a year. */
const mostParts = 200;

/** From a figure of a published version down to the files and cells behind it, one step at a time. */
export function createExplainFigure(deps: ExplainDeps) {
  return async (question: FigureQuestion): Promise<FigureAnswer> => {
    const { districtId, period } = question;
    requireDistrictMonth(deps.given, question);
    const published = await findVersion(deps, question);
    const figures = new Map(allFigures(deps.given, published).map((figure) => [figure.path, figure]));
    const path = pathOf(question);
    const { draft, context } = await explainFrom(deps, published, { path, figures, commune: question.commune });
    const figure = figures.get(path);
    if (figure) requireSame(figure, draft);
    const start = Number(question.from ?? 0);
    const end = start + mostParts;
    return {
      districtId,
      period,
      version: published.version,
      hash: published.hash,
      figure: path,
      label: figure?.label ?? labelOf(context, path),
      value: draft.value,
      made: draft.made,
      parts: await findSources(deps.ledger, context, draft.parts.slice(start, end)),
      partCount: draft.parts.length,
      next: end < draft.parts.length ? end : null,
    };
  };
}

/** @throws DomainError broken, where what the version rests on is gone or was changed */
async function explainFrom(deps: ExplainDeps, published: SummaryVersion, asked: Asked) {
  try {
    const version = { detail: await readDetail(deps, published), closedAt: published.closedAt };
    return await explain(deps, version, asked);
  } catch (error) {
    throw error instanceof BrokenLink ? brokenLink(error) : error;
  }
}

async function findVersion({ summaries }: ExplainDeps, question: FigureQuestion): Promise<SummaryVersion> {
  const { districtId, period, version } = question;
  const found =
    version === undefined
      ? await summaries.latest(districtId, period)
      : await summaries.version(districtId, period, Number(version));
  if (found) return found;
  throw new DomainError('not-found', 'no-such-version', {
    text: {
      vi: `Kỳ ${period} chưa chốt hoặc không có bản tổng hợp như vậy: chỉ giải trình được số liệu đã chốt.`,
      en: `Period ${period} is not closed or has no such version: only published figures are explained.`,
    },
  });
}

function allFigures({ campaigns }: Given, { content, proof }: SummaryVersion): Figure[] {
  const here = new Set(content.communes.map(({ communeId }) => communeId));
  const sources = sourceNames(campaigns.filter(({ communes }) => communes.some((id) => here.has(id))));
  return [...figuresOf(content, sources), ...proofFigures(proof), ...changeFigures(content)];
}

function labelOf(context: CommuneContext | undefined, path: string): Bilingual {
  const own = context && communeLabel(monthOf(context).rules, ofCommune(path)?.rest ?? '');
  return own ?? { vi: path, en: path };
}

/** A district's figure opened for one commune is that commune's figure. */
function pathOf({ figure = '', commune }: FigureQuestion): string {
  if (commune === undefined || figure === '' || ofCommune(figure)) return figure;
  return `communes/${commune}/${communePathOf(figure) ?? figure}`;
}

/** The commune whose figure is asked for; undefined where it is the district's. */
export function communeOf(question: FigureQuestion): string | undefined {
  return ofCommune(pathOf(question))?.communeId ?? question.commune;
}

interface Asked {
  path: string;
  figures: Map<string, Figure>;
  commune: string | undefined;
}

async function explain(
  deps: ExplainDeps,
  version: VersionOf,
  { path, figures, commune }: Asked,
): Promise<{ draft: Draft; context?: CommuneContext }> {
  const own = path === '' ? commune && { communeId: commune, rest: '' } : ofCommune(path);
  if (!own) {
    if (path === '') return { draft: listOf(Array.from(figures.values()).filter(isOfDistrict)) };
    if (!figures.has(path)) throw noSuchFigure(path);
    return { draft: await explainDistrict(deps, version, path) };
  }
  const ref = version.detail.communes.find(({ communeId }) => communeId === own.communeId);
  if (!ref) throw noSuchFigure(path);
  const context = await loadChain(deps, version, { ref, path: own.rest });
  const draft = own.rest === '' ? figuresOfCommune(context, figures, ref.communeId) : explainCommune(context, own.rest);
  if (!draft) throw noSuchFigure(path);
  return { draft, context };
}

const isOfDistrict = ({ path }: Figure): boolean => !path.startsWith('communes/') || path.endsWith('/criteriaMet');

function listOf(figures: Pick<Figure, 'path' | 'value' | 'label'>[]): Draft {
  const parts = figures.map(({ path, value, label }) => ({ ...figurePart(path, 0, label), value }));
  return { made: 'list', value: null, parts };
}

function figuresOfCommune(context: CommuneContext, figures: Map<string, Figure>, communeId: string): Draft {
  const prefix = `communes/${communeId}/`;
  const own = Array.from(figures.values()).filter(({ path }) => path.startsWith(prefix));
  const beyond = communePaths(context).filter((rest) => !figures.has(`${prefix}${rest}`));
  const further = beyond.map((rest) => {
    const path = `${prefix}${rest}`;
    return { path, value: explainValue(context, rest), label: labelOf(context, path) };
  });
  return listOf([...own, ...further]);
}

function explainValue(context: CommuneContext, rest: string): Figure['value'] {
  const value = rest.startsWith('toDate/') ? null : explainCommune(context, rest)?.value;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

function brokenLink({ key, message }: BrokenLink): DomainError {
  const text = {
    vi: `Không giải trình được: tệp làm căn cứ của bản tổng hợp đã mất hoặc bị sửa (${key}). Hãy báo người quản trị chạy “npm run audit”.`,
    en: `This cannot be explained: what the summary rests on is gone or was changed (${message}). Tell whoever runs this to run “npm run audit”.`,
  };
  return new DomainError('broken', 'broken-link', { text, faults: [{ at: key, code: 'broken-link', message: text }] });
}

function noSuchFigure(path: string): DomainError {
  return new DomainError('not-found', 'no-such-figure', {
    text: {
      vi: `Bản tổng hợp không có số liệu “${path}”. Bỏ tham số “figure” để xem danh sách.`,
      en: `The summary has no figure “${path}”. Leave out “figure” to see the list.`,
    },
  });
}
