import { assessmentsOf } from '../../shared/domain/acts/assessments.ts';
import { contentHashOf } from '../../shared/domain/acts/confirmation.ts';
import { countSlot } from '../../shared/domain/acts/returned.ts';
import { inOrder, standingActs } from '../../shared/domain/acts/standing.ts';
import type { Distribution } from '../../shared/domain/mailing/contacts.ts';
import { recipientLines } from '../../shared/domain/mailing/recipient-lines.ts';
import { civilDate, instantText } from '../../shared/domain/period.ts';
import type { ReportSections } from '../../shared/domain/report-sections.ts';
import { slotStatus } from '../../shared/domain/slot.ts';
import { reportersOf } from '../../shared/domain/unit.ts';
import { viewProgress } from '../../shared/domain/view-progress.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import type { CommuneReport, ReportingUnit } from '../../shared/papers/commune-report/commune-report.ts';
import { makeCommuneReport } from '../../shared/papers/commune-report/make-commune-report.ts';
import { requireBegun, requireCommuneMonth, requireDistrict } from '../../shared/steps/require-month.ts';
import { periodOfFile } from './paper-file.ts';
import { readWholeMonth, type ReadMonthDeps, type WholeMonth } from './read-month.ts';
import { standingOf, versionBehind } from './standing-of.ts';

export interface GetCommuneReportDeps extends ReadMonthDeps {
  sections: ReportSections;
  distributions: readonly Distribution[];
  now: () => Date;
}

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The commune's report of a month to its district, to be read over, numbered and signed. */
export function createGetCommuneReport(deps: GetCommuneReportDeps) {
  return async (asked: { communeId: string; file: string }): Promise<FileAnswer> => {
    const { communeId } = asked;
    const at = deps.now().toISOString();
    const rules = requireCommuneMonth(deps.given, { communeId, period: periodOfFile(asked.file) });
    requireBegun(rules, at);
    const { label } = rules.period;
    const month = await readWholeMonth(deps, { communeId, period: label, districtId: rules.commune.parent ?? '' });
    const report = gather(deps, month, at);
    const { status, version } = report.standing;
    const name = status === 'provisional' ? 'tam-tinh' : `ban-${version}`;
    return {
      bytes: await makeCommuneReport(report),
      mediaType,
      fileName: `bao-cao_${communeId}_${label}_${name}.docx`,
    };
  };
}

function gather(deps: GetCommuneReportDeps, month: WholeMonth, now: string): CommuneReport {
  const { rules, progress, previous } = month;
  const district = requireDistrict(deps.given, rules.commune.parent ?? '');
  const version = versionBehind(month, district);
  return {
    rules,
    progress,
    view: viewProgress(rules, progress, previous),
    units: unitsOf(month, now),
    ...saidBy(month),
    sections: deps.sections,
    recipients: recipientLines(deps.distributions, district.id),
    standing: standingOf(month, version),
    contentHash: contentHashOf(progress),
    confirmedAt: confirmedAt(month),
    // A published version has one date for all time; before it, the paper is of the day on which it is asked for.
    day: civilDate(rules.periodRule, version?.publishedAt ?? now),
  };
}

/** What people said of the month, beside its figures. */
function saidBy(month: WholeMonth) {
  const acts = inOrder(month.acts);
  const typed = acts.findLast((act) => act.kind === 'sections');
  return {
    assessments: assessmentsOf(acts, month.progress),
    evidence: standingActs(acts).filter((act) => act.kind === 'evidence'),
    leadership: typed?.leadership ?? '',
    proposals: typed?.proposals ?? '',
  };
}

function confirmedAt({ rules, progress }: WholeMonth): string | undefined {
  const { confirmation } = progress;
  return confirmation?.current ? instantText(rules.periodRule, confirmation.at) : undefined;
}

function unitsOf({ rules, progress, slots, head }: WholeMonth, at: string): ReportingUnit[] {
  const standing = standingActs(head.acts);
  return reportersOf(rules.register, rules.commune.id).map((unit) => {
    const facts = progress.slots[unit.id] ?? {};
    const slot = slots.find(({ unitId }) => unitId === unit.id);
    const accepted = slot && countSlot(slot, standing).accepted;
    return {
      unit,
      status: slotStatus(facts, unit, { period: rules.period, at }),
      receivedAt: accepted && instantText(rules.periodRule, accepted.receivedAt),
      uploadId: accepted?.uploadId,
      report: accepted?.report,
    };
  });
}
