import { parseArgs } from 'node:util';
import { readGiven } from '../data/given.ts';
import { readMailing } from '../data/mailing.ts';
import { makeAuditStores } from '../shared/aws/audit-stores.ts';
import { makeStores } from '../shared/aws/stores.ts';
import { createReadInThread } from '../shared/reader/read-in-thread.ts';
import { limits } from '../shared/reports/limits.ts';
import { makeSteps } from '../shared/steps/make-steps.ts';
import { createRebuildTable, type UnknownDelivery } from '../shared/steps/rebuild-table.ts';
import { auditDistricts, districtsIn } from './audit/audit-districts.ts';
import { auditLines } from './audit/audit-lines.ts';
import { atPlace, type Place } from './place/place.ts';

process.env['TZ'] = 'UTC';

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: { 'say-again': { type: 'boolean', default: false } },
});
try {
  await atPlace(process.env, rebuild);
  // The thread that reads would else keep the process.
  process.exit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

/** Fills a table from the bucket, then holds it against the chains: ends with 1 where they do not agree. */
async function rebuild({ REPORTS_BUCKET, PROGRESS_TABLE, now }: Place): Promise<void> {
  const env = { REPORTS_BUCKET, PROGRESS_TABLE: positionals[0] ?? PROGRESS_TABLE };
  const given = readGiven();
  const stores = { ...makeStores({ ...env, EVENT_BUS: '' }), ...makeAuditStores(env) };
  const silent = { publish: () => Promise.resolve() };
  const read = createReadInThread({ program: new URL('../shared/reader/worker.ts', import.meta.url) });
  const common = { ...stores, bus: silent, given, read, maxFileBytes: limits.fileBytes, now };
  const rebuildTable = createRebuildTable({ ...common, ...makeSteps(common), recipientsOf });
  console.log(`${REPORTS_BUCKET} → ${env.PROGRESS_TABLE}`);
  const sayAgain = options['say-again'];
  const { uploads, acts, versions, deliveries, unknown } = await rebuildTable(districtsIn(given), { sayAgain });
  console.log(
    `${uploads} tệp, ${acts} việc, ${versions} bản tổng hợp, ${deliveries} lần gửi (files, acts, versions, deliveries)`,
  );
  for (const delivery of unknown) console.log(unknownLine(delivery));
  for await (const audited of auditDistricts({ ...stores, given, maxFileBytes: limits.fileBytes })) {
    for (const line of auditLines(audited)) console.log(line);
    if (audited.fault) process.exitCode = 1;
  }
}

const recipientsOf = (districtId: string): string[] =>
  readMailing()
    .distributions.filter((list) => list.districtId === districtId)
    .flatMap(({ recipients }) => recipients.map(({ id }) => id));

const unknownLine = ({ districtId, period, version, recipientId }: UnknownDelivery): string =>
  `? ${districtId} ${period} bản (version) ${version} → ${recipientId}: chưa rõ đã gửi hay chưa (not known to be delivered)`;
