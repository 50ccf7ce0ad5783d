import { createHash } from 'node:crypto';
import type { AppEvent } from '../../../events/define-event.ts';
import type { Places } from '../../../shared/domain/problem.ts';
import type { MonthProgress } from '../../../shared/domain/progress.ts';
import { reportSchema, type Report } from '../../../shared/domain/report.ts';
import { orderOf, type SlotKey, type UploadStamp } from '../../../shared/domain/slot.ts';
import type { SummaryVersion } from '../../../shared/domain/summary.ts';
import type { LedgerEntry } from '../../../shared/ports.ts';
import { uploadIdOf } from '../../../shared/domain/upload-id.ts';
import hamletReport from '../../fixtures/samples/xom-2_2024-03.expected.json' with { type: 'json' };

export const slot: SlotKey = { communeId: 'luc-ba', period: '2024-03', unitId: 'xom-2' };

export const report = reportSchema.parse(hamletReport);

/** Where its figures stand in the file: two cells of a line for an indicator, one for a figure of the month. */
export const places: Places = Object.fromEntries([
  ...Object.keys(report.indicators).map((code, at) => [code, [4, 5].map((column) => ({ line: 10 + at, column }))]),
  ...Object.keys({ ...report.movements, ...report.resources }).map((code, at) => [
    code,
    [{ line: 24 + at, column: 4 }],
  ]),
]);

/** A report that can be told from others by its notes. */
export const reportThatSays = (difficulties: string): Report => ({
  ...report,
  notes: { ...report.notes, difficulties },
});

/** About 90 KB that no compression makes much smaller. */
export function incompressibleReport(seed: number): Report {
  const noise = (at: number) => createHash('sha512').update(`${seed} ${at}`).digest('base64');
  const achievement = (at: number) => Array.from({ length: 10 }, (_, part) => noise(at * 10 + part)).join('');
  const nominations = Array.from({ length: 100 }, (_, at) => ({
    kind: 'individual' as const,
    name: `Người thứ ${at}`,
    achievement: achievement(at),
  }));
  return { ...report, nominations };
}

/** An upload received in the given second of 12 March 2024. */
export function upload(second: number, { fileName = `file-${second}.csv`, versionId = 'v1' } = {}): UploadStamp {
  const receivedAt = new Date(Date.UTC(2024, 2, 12) + second * 1000).toISOString();
  const object = { key: `reports/luc-ba/2024-03/xom-2/${fileName}`, versionId };
  return { uploadId: uploadIdOf(object), order: orderOf({ ...object, lastModified: receivedAt }), receivedAt };
}

export const accepted = (second: number, says = `second ${second}`) => ({
  ...upload(second),
  report: reportThatSays(says),
});

export function entry(second: number, changed: Partial<LedgerEntry> = {}): LedgerEntry {
  const key = `reports/luc-ba/2024-03/xom-2/file-${second}.csv`;
  const { order, receivedAt } = upload(second);
  const object = { key: changed.key ?? key, versionId: changed.versionId ?? 'v1' };
  return {
    uploadId: uploadIdOf(object),
    slot,
    order,
    receivedAt,
    size: 2638,
    sha256: 'ab'.repeat(32),
    verdict: 'accepted',
    problems: [],
    warnings: [],
    report,
    places,
    ...object,
    ...changed,
  };
}

export function progress(changed: Partial<MonthProgress> = {}): MonthProgress {
  return {
    communeId: 'luc-ba',
    period: '2024-03',
    rules: { pack: 'pack@1', register: 'register@1' },
    values: { '17.5': { 'xom-2': { value: { total: 185, met: 162 }, period: '2024-03' } } },
    levels: { 'PT.12': { 'xom-2': { value: 23, period: '2024-03' } } },
    tallies: { 'PT.01': { month: 120, toDate: 360, units: 1 } },
    verdicts: { '17.5': 'missed' },
    criteria: { '17': { is: 'not-met', since: '2024-01' } },
    slots: { 'xom-2': { uploadId: 'file-1', receivedAt: '2024-03-12T00:00:00.000Z' } },
    ...changed,
  };
}

type SummaryChange = { period?: string; publishedAt?: string; districtId?: string };

export function summary(version: number, changed: SummaryChange = {}): SummaryVersion {
  const {
    period = '2024-03',
    publishedAt = `2024-04-${String(version).padStart(2, '0')}T00:00:00.000Z`,
    districtId = 'dai-tu',
  } = changed;
  const completeness = { owed: 0, onTime: 0, late: 0, rejected: 0, missing: 0, excused: 0, notDue: 0, rate: 0 };
  const totals = { communes: 0, criteriaMet: 0, criteriaNotMet: 0, criteriaNotAssessable: 0 };
  return {
    version,
    closedAt: '2024-04-01T00:00:00.000Z',
    publishedAt,
    hash: `hash of ${version}`,
    detailKey: `summaries/${districtId}/${period}/${version}.json`,
    proof: { received: 0, accepted: 0, superseded: 0, rejected: 0, late: 0, waiting: 0, lost: 0 },
    content: {
      districtId,
      name: 'Đại Từ',
      period,
      from: '2024-02-15',
      to: '2024-03-14',
      communes: [],
      totals: { ...totals, indicators: {}, movements: {}, resources: {} },
      completeness,
      illustrative: [],
    },
  };
}

export const event = (id: string, detail: unknown = { unitId: 'xom-2' }): AppEvent => ({
  name: 'report-accepted',
  body: { id, version: 1, detail },
});
