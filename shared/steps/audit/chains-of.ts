import { currentRegister, type Given } from '../../domain/rules.ts';
import { communesOf } from '../../domain/unit.ts';
import { createCommuneRecords, type CommuneRecordsDeps } from './commune-records.ts';
import { createDistrictRecords, type DistrictRecordsDeps } from './district-records.ts';
import type { RecordSource } from './record-source.ts';

export interface ChainsDeps {
  given: Given;
  ofCommunes: CommuneRecordsDeps;
  ofDistricts: DistrictRecordsDeps;
}

/** A district's chains by their scope: one a commune, and its own for what is published and delivered. */
export function chainsOf(deps: ChainsDeps, districtId: string): [scope: string, source: RecordSource][] {
  const communes = communesOf(currentRegister(deps.given), districtId);
  if (communes.length === 0) return [];
  return [
    ...communes.map(({ id }): [string, RecordSource] => [id, createCommuneRecords(deps.ofCommunes, id)]),
    [districtId, createDistrictRecords(deps.ofDistricts, districtId)],
  ];
}
