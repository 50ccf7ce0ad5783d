import { readGiven } from '../data/given.ts';
import { dynamoDbClient } from '../shared/aws/clients.ts';
import { createActStore } from '../shared/aws/act-store.ts';
import { makeAuditStores } from '../shared/aws/audit-stores.ts';
import { limits } from '../shared/reports/limits.ts';
import { auditDistricts } from './audit/audit-districts.ts';
import { auditLines } from './audit/audit-lines.ts';
import { atPlace, type Place } from './place/place.ts';

process.env['TZ'] = 'UTC';

const [only] = process.argv.slice(2);
try {
  await atPlace(process.env, audit);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Ends with 1 where a chain is broken, with 2 where there was none to look at. */
async function audit(place: Place): Promise<void> {
  const acts = createActStore({ client: dynamoDbClient(), table: place.PROGRESS_TABLE });
  const deps = { ...makeAuditStores(place), acts, given: readGiven(), maxFileBytes: limits.fileBytes };
  let chains = 0;
  for await (const audited of auditDistricts(deps, only)) {
    chains += 1;
    for (const line of auditLines(audited)) console.log(line);
    if (audited.fault) process.exitCode = 1;
  }
  if (chains > 0) return;
  console.error(`Không có xã hay huyện “${only}”. There is no commune or district “${only}”.`);
  process.exitCode = 2;
}
