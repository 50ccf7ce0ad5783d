import { readGiven } from '../../data/given.ts';
import { makeAuditStores } from '../../shared/aws/audit-stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onSchedule } from '../../shared/lambda/on-schedule.ts';
import { sealAuditEnv } from './env.ts';
import { createSealAudit } from './seal-audit.ts';

const log = createLog('seal-audit');
const stores = makeAuditStores(readEnv(sealAuditEnv));
const sources = { given: readGiven(), ofCommunes: stores, ofDistricts: stores };
const sealAudit = createSealAudit({ ...sources, ...stores, now: () => new Date() });

export const handler = onSchedule(log, async ({ districtId }) => {
  const sealed = await sealAudit(districtId);
  // A copy of where each chain ends, outside of the bucket: who cuts off a chain's end cannot cut it here.
  for (const chain of sealed) if (chain.blocks > 0) log.info('sealed', { ...chain });
  return sealed;
});
