import type { Assessment } from '../../domain/acts/assessments.ts';
import type { MonthProgress } from '../../domain/progress.ts';
import type { ProgressView } from '../../domain/progress-view.ts';
import type { Report } from '../../domain/report.ts';
import type { ReportSections } from '../../domain/report-sections.ts';
import type { MonthRules } from '../../domain/rules.ts';
import type { SlotStatus } from '../../domain/slot.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Standing } from '../words/standing.ts';

/** A unit of the commune with what of its reports counts. */
export interface ReportingUnit {
  unit: Unit;
  status: SlotStatus;
  /** When it came, as people write it. */
  receivedAt: string | undefined;
  uploadId: string | undefined;
  report: Report | undefined;
}

export interface Evidence {
  indicator: string;
  number: string;
  date: string;
}

/** All that a commune’s monthly report is made of. */
export interface CommuneReport {
  rules: MonthRules;
  progress: MonthProgress;
  view: ProgressView;
  units: readonly ReportingUnit[];
  /** What the commune says of itself, beside what is computed. */
  assessments: readonly Assessment[];
  evidence: readonly Evidence[];
  /** The first and the last section, which only a person can write; empty until somebody did. */
  leadership: string;
  proposals: string;
  sections: ReportSections;
  recipients: readonly string[];
  standing: Standing;
  /** Names the commune’s figures, whatever the rest of the district says. */
  contentHash: string;
  /** When the officer confirmed these figures, as people write it. */
  confirmedAt: string | undefined;
  /** The civil date that the paper bears. */
  day: string;
}
