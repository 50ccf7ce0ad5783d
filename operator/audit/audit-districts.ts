import { currentRegister, type Given } from '../../shared/domain/rules.ts';
import type { ActStore, ChainEnds, Ledger, ObjectStore, Outbox, SummaryStore } from '../../shared/ports.ts';
import { createAuditChain, type AuditedChain } from '../../shared/steps/audit/audit-chain.ts';
import { chainsOf } from '../../shared/steps/audit/chains-of.ts';

export interface AuditDeps {
  given: Given;
  objects: ObjectStore;
  acts: ActStore;
  ledger: Ledger;
  summaries: SummaryStore;
  outbox: Outbox;
  ends: Pick<ChainEnds, 'find'>;
  maxFileBytes: number;
}

/** Audits the chains there are, or the one asked for; none where there is no such commune or district. */
export async function* auditDistricts(deps: AuditDeps, only?: string): AsyncGenerator<AuditedChain> {
  const auditChain = createAuditChain(deps);
  const { given, acts, objects, maxFileBytes } = deps;
  const sources = {
    given,
    ofCommunes: { ...deps, again: { acts, maxFileBytes } },
    ofDistricts: { ...deps, again: { objects } },
  };
  for (const districtId of districtsIn(given)) {
    for (const [scope, source] of chainsOf(sources, districtId))
      if (only === undefined || scope === only) yield await auditChain(scope, source);
  }
}

/** Whatever communes hang under. */
export function districtsIn(given: Given): string[] {
  const communes = currentRegister(given).units.filter(({ kind }) => kind === 'commune');
  return Array.from(new Set(communes.flatMap(({ parent }) => parent ?? []))).toSorted();
}
