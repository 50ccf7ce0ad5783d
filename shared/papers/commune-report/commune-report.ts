import type { Assessment } from '../../domain/acts/assessments.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { rulesUsed } from '../../domain/chain/make-node.ts';
import type { MonthProgress } from '../../domain/progress.ts';
import type { ProgressView } from '../../domain/progress-view.ts';
import type { Report } from '../../domain/report.ts';
import type { ReportSections } from '../../domain/report-sections.ts';
import type { MonthRules } from '../../domain/rules.ts';
import type { SlotStatus } from '../../domain/slot.ts';
import type { Unit } from '../../domain/unit.ts';
import { sha256 } from '../../domain/upload-id.ts';
import type { Standing } from '../words/standing.ts';
import type { ChangedFigure } from './changed-figures.ts';
import type { DrivePart } from './drive-part.ts';
import type { DutyPart } from './duty-part.ts';

/** A unit of the commune with what of its reports counts. */
export interface ReportingUnit {
  unit: Unit;
  status: SlotStatus;
  /** When it came, as people write it. */
  receivedAt: string | undefined;
  uploadId: string | undefined;
  report: Report | undefined;
  /** When the ticket was agreed to under which it came after the lock, as people write it. */
  reopenedAt: string | undefined;
}

export interface Evidence {
  indicator: string;
  number: string;
  date: string;
}

/** What only a person of the commune can write or judge. */
export interface OwnPart {
  /** The first and the last section; empty until somebody wrote them. */
  leadership: string;
  proposals: string;
  /** What the commune says of itself, beside what is computed. */
  assessments: readonly Assessment[];
  evidence: readonly Evidence[];
}

/** All that a commune’s monthly report is made of. */
export interface CommuneReport extends OwnPart {
  rules: MonthRules;
  figures: Pick<MonthProgress, 'tallies' | 'levels'>;
  view: ProgressView;
  units: readonly ReportingUnit[];
  /** When something of its own part was last said, as people write it, and whether that is after the figures stood. */
  ownPart: { at: string; isLater: boolean } | undefined;
  sections: ReportSections;
  /** From the month on in which it is said. */
  drivePart?: DrivePart;
  dutyPart?: DutyPart;
  recipients: readonly string[];
  standing: Standing;
  /** What a restated month changes in this report. */
  changes: readonly ChangedFigure[];
  /** Names the commune’s figures, whatever the rest of the district says. */
  contentHash: string;
  /** The officer’s newest confirmation, as people write it, and whether it is of these figures. */
  confirmation: { at: string; isCurrent: boolean } | undefined;
  /** The civil date that the paper bears. */
  day: string;
}

/** With the hash that names all of it, the commune’s own part too. */
export interface NamedReport extends CommuneReport {
  hash: string;
}

/** Raised when the same content is to be written otherwise: what was handed out under a hash stays as it was. */
const form = 'bao-cao-xa@1';

export function nameReport(report: CommuneReport): NamedReport {
  const { rules, ...said } = report;
  const { period, commune } = rules;
  return { ...report, hash: sha256(canonicalJson({ form, rules: rulesUsed(rules), period, commune, ...said })) };
}
