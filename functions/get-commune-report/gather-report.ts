import { contentHashOf } from '../../shared/domain/acts/confirmation.ts';
import type { DriveSource } from '../../shared/domain/drive/lines.ts';
import type { Distribution } from '../../shared/domain/mailing/contacts.ts';
import { recipientLines } from '../../shared/domain/mailing/recipient-lines.ts';
import { civilDate, instantText } from '../../shared/domain/period.ts';
import type { ReportSections } from '../../shared/domain/report-sections.ts';
import type { CommuneMonth } from '../../shared/domain/summarize.ts';
import { viewProgress } from '../../shared/domain/view-progress.ts';
import type { ProgressView } from '../../shared/domain/progress-view.ts';
import { changedFigures, type ChangedFigure } from '../../shared/papers/commune-report/changed-figures.ts';
import { drivePartOf, sectionsOf } from '../../shared/papers/commune-report/drive-part.ts';
import { dutyPartOf } from '../../shared/papers/commune-report/duty-part.ts';
import type { CommuneReport } from '../../shared/papers/commune-report/commune-report.ts';
import { ownPartAt, ownPartOf } from './own-part.ts';
import type { WholeMonth } from './read-month.ts';
import type { ReadMonth, Stated } from './read-version.ts';
import { footingOf } from './standing-of.ts';
import { unitsOf } from './units-of.ts';

interface Beside {
  sections: ReportSections;
  distributions: readonly Distribution[];
}

/** All that a report says, of one moment: nothing of the clock is in it but the day of a provisional one. */
export function gatherReport(deps: Beside, { month, stated }: ReadMonth, now: string): CommuneReport {
  const { rules, progress, acts } = month;
  const { tallies, levels } = progress;
  const { standing, since } = footingOf(month, stated);
  const saidAt = ownPartAt(acts);
  const at = momentOf(month, stated) ?? now;
  const isLater = since !== undefined && saidAt !== undefined && saidAt > since;
  return {
    rules,
    figures: { tallies, levels },
    view: viewOf(month),
    units: unitsOf(month, at),
    ...ownPartOf(acts, progress),
    ownPart: saidAt === undefined ? undefined : { at: instantText(rules.periodRule, saidAt), isLater },
    sections: sectionsOf(deps.sections, rules),
    ...partsOfDrive({ rules, progress, at }),
    recipients: recipientLines(deps.distributions, rules.commune.parent ?? ''),
    standing,
    changes: standing.status === 'restated' ? changesBy(stated) : [],
    contentHash: contentHashOf(progress),
    confirmation: confirmationIn(month),
    // What was said after the figures stood is part of the paper: it cannot be older than that.
    day: civilDate(rules.periodRule, isLater ? saidAt : (since ?? now)),
  };
}

function partsOfDrive(source: DriveSource): Pick<CommuneReport, 'drivePart' | 'dutyPart'> {
  const [drivePart, dutyPart] = [drivePartOf(source.rules, source.progress), dutyPartOf(source)];
  return { ...(drivePart && { drivePart }), ...(dutyPart && { dutyPart }) };
}

/** The instant of which a report's states are: of its confirmation, or of the close; none while it is provisional. */
function momentOf({ progress }: WholeMonth, stated: Stated | undefined): string | undefined {
  const { confirmation } = progress;
  return confirmation?.current ? confirmation.at : stated?.by.version.closedAt;
}

function confirmationIn({ rules, progress }: WholeMonth): CommuneReport['confirmation'] {
  const { confirmation } = progress;
  return confirmation && { at: instantText(rules.periodRule, confirmation.at), isCurrent: confirmation.current };
}

function changesBy(stated: Stated | undefined): ChangedFigure[] {
  if (!stated?.before) return [];
  return changedFigures(viewOf(stated.before.month), viewOf(stated.by.month), stated.by.month.rules);
}

function viewOf({ rules, progress, previous }: CommuneMonth): ProgressView {
  return viewProgress(rules, progress, previous);
}
