import type { Config } from '../config.ts';
import type { QuotaTable } from '../constructs/quota-table.ts';
import type { Parts } from './parts.ts';

/** The configuration's figures, as functions are told them. */
export function limitsOf({ name, limits }: Config, quotas: QuotaTable): Parts['limits'] {
  const { callsAMinute, createdAMinute, formsADay, evidenceFilesADay, actsADay } = limits;
  return {
    calls: { CALLS_A_MINUTE: String(callsAMinute) },
    quotas,
    counting: {
      QUOTA_TABLE: quotas.tableName,
      CREATED_A_MINUTE: String(createdAMinute),
      METRIC_NAMESPACE: name,
    },
    aDay: { forms: String(formsADay), evidenceFiles: String(evidenceFilesADay), acts: String(actsADay) },
  };
}
