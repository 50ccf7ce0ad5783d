import { readGiven } from '../../../data/given.ts';
import type { Sample } from '../../../infra/local/demonstration/sample.ts';
import { reportersOf } from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import sampleReport from '../../fixtures/samples/xom-6_2024-03.json' with { type: 'json' };

/** The demonstration's district, commune and open month. */
export const place = { districtId: 'dai-tu', communeId: 'luc-ba', period: '2024-03' } as const;

/** Its hamlets, which all owe the same report. */
export function hamlets(): string[] {
  const units = reportersOf(must(readGiven().registers[0]), place.communeId);
  return units.filter(({ kind }) => kind === 'hamlet').map(({ id }) => id);
}

/** The metric by which reports of the bench are told from each other: land given, in whole m². */
export const landCode = 'PT.02';

/** A hamlet's whole report, as the sample of Xóm 6 has it but for the land. */
export function landReport(unitId: string, land: number): Sample {
  const movements = { ...sampleReport.movements, [landCode]: land };
  const report = { ...sampleReport, unit: unitId, period: place.period, movements };
  const fileName = `${unitId}.json`;
  return {
    fileName,
    bytes: Buffer.from(JSON.stringify(report)),
    slot: { unitId, period: place.period, fileName },
  };
}
