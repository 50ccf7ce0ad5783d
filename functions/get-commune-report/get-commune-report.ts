import { DomainError } from '../../shared/domain/errors.ts';
import type { Distribution } from '../../shared/domain/mailing/contacts.ts';
import type { ReportSections } from '../../shared/domain/report-sections.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import { nameReport } from '../../shared/papers/commune-report/commune-report.ts';
import { makeCommuneReport } from '../../shared/papers/commune-report/make-commune-report.ts';
import type { Standing } from '../../shared/papers/words/standing.ts';
import { findPaper, handOutPaper, type HandOutDeps, type PaperPlace } from '../../shared/steps/hand-out-paper.ts';
import { requireBegun, requireCommuneMonth, requireDistrict } from '../../shared/steps/require-month.ts';
import { gatherReport } from './gather-report.ts';
import { periodOfFile } from './paper-file.ts';
import { readWholeMonth, type MonthAsked, type ReadMonthDeps } from './read-month.ts';
import {
  firstStated,
  readPublished,
  readReports,
  saysTheSame,
  type ReadMonth,
  type ReadVersionDeps,
} from './read-version.ts';

export interface GetCommuneReportDeps extends ReadMonthDeps, ReadVersionDeps, HandOutDeps {
  summaries: ReadMonthDeps['summaries'] & ReadVersionDeps['summaries'];
  objects: ReadVersionDeps['objects'] & HandOutDeps['objects'];
  sections: ReportSections;
  distributions: readonly Distribution[];
  now: () => Date;
}

export interface ReportAsked {
  communeId: string;
  file: string;
  /** Of the district's month; without it, the report as it is now. */
  version?: string | undefined;
  /** That a report bears in its last annex: exactly this one. */
  hash?: string | undefined;
}

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The commune's report of a month to its district, to be read over, numbered and signed. */
export function createGetCommuneReport(deps: GetCommuneReportDeps) {
  return async (asked: ReportAsked): Promise<FileAnswer> => {
    const { communeId, hash } = asked;
    const now = deps.now().toISOString();
    const rules = requireCommuneMonth(deps.given, { communeId, period: periodOfFile(asked.file) });
    requireBegun(rules, now);
    const { label: period } = rules.period;
    const place: PaperPlace = { of: 'communes', id: communeId, period, extension: 'docx' };
    const named = (how: string): string => `bao-cao_${communeId}_${period}_${how}.docx`;
    if (hash !== undefined)
      return { bytes: await findPaper(deps, place, hash), mediaType, fileName: named(hash.slice(0, 8)) };
    const district = requireDistrict(deps.given, rules.commune.parent ?? '');
    const about = { communeId, period, districtId: district.id };
    const read =
      asked.version === undefined ? await readNow(deps, about, district) : await readThen(deps, about, asked.version);
    const report = nameReport(gatherReport(deps, read, now));
    const paper = { hash: report.hash, mediaType, make: () => makeCommuneReport(report) };
    return { bytes: await handOutPaper(deps, place, paper), mediaType, fileName: named(shortName(report.standing)) };
  };
}

async function readNow(deps: GetCommuneReportDeps, about: MonthAsked, district: Unit): Promise<ReadMonth> {
  const { month, published } = await readWholeMonth(deps, about);
  // What the commune has confirmed stands by itself.
  if (!published || month.progress.confirmation?.current) return { month, stated: undefined };
  const latest = await readPublished(deps, published, about.communeId);
  return { month, stated: saysTheSame(latest, month, district) ? await firstStated(deps, latest) : undefined };
}

/** The month as a version rests on it, with what people had said by then. */
async function readThen(deps: GetCommuneReportDeps, about: MonthAsked, version: string): Promise<ReadMonth> {
  const { communeId, period, districtId } = about;
  const found = await deps.summaries.version(districtId, period, Number(version));
  if (!found) throw noSuchVersion(period);
  const published = await readPublished(deps, found, communeId);
  const isOwn = published.node.progress.confirmation?.current ?? false;
  const [reports, acts, stated] = await Promise.all([
    readReports(deps, published),
    deps.acts.find({ communeId, period }),
    isOwn ? undefined : firstStated(deps, published),
  ]);
  const until = acts.filter(({ at }) => at <= found.publishedAt);
  return { month: { ...published.month, reports, acts: until }, stated };
}

function shortName({ status, version }: Standing): string {
  if (status === 'provisional') return 'tam-tinh';
  return status === 'confirmed' ? 'xa-xac-nhan' : `ban-${version}`;
}

function noSuchVersion(period: string): DomainError {
  return new DomainError('not-found', 'no-such-version', {
    text: {
      vi: `Kỳ ${period} không có bản tổng hợp như vậy.`,
      en: `Period ${period} has no such version of its summary.`,
    },
  });
}
