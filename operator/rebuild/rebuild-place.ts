import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { makeAuditStores } from '../../shared/aws/audit-stores.ts';
import { makeStores } from '../../shared/aws/stores.ts';
import { createReadInThread } from '../../shared/reader/read-in-thread.ts';
import { limits } from '../../shared/reports/limits.ts';
import { makeSteps } from '../../shared/steps/make-steps.ts';
import { createRebuildTable, unpublished, type UnknownDelivery } from '../../shared/steps/rebuild-table.ts';
import { auditDistricts, districtsIn } from '../audit/audit-districts.ts';
import { auditLines } from '../audit/audit-lines.ts';
import type { Place } from '../place/place.ts';

interface Rebuilding {
  sayAgain: boolean;
  say: (line: string) => void;
}

/** Fills a table from the bucket, then holds it against the chains. Gives whether they agree. */
export async function rebuildPlace({ now, ...env }: Place, { sayAgain, say }: Rebuilding): Promise<boolean> {
  const given = readGiven();
  const stores = { ...makeStores({ ...env, EVENT_BUS: '' }), ...makeAuditStores(env) };
  const silent = { publish: () => Promise.resolve() };
  const read = createReadInThread({ program: new URL('../../shared/reader/worker.ts', import.meta.url) });
  const common = { ...stores, bus: silent, given, read, maxFileBytes: limits.fileBytes, now };
  const steps = makeSteps({ ...common, summaries: unpublished(stores.summaries) });
  const rebuildTable = createRebuildTable({ ...common, ...steps, recipientsOf });
  say(`${env.REPORTS_BUCKET} → ${env.PROGRESS_TABLE}`);
  const { uploads, acts, versions, deliveries, unknown } = await rebuildTable(districtsIn(given), { sayAgain });
  say(
    `${uploads} tệp, ${acts} việc, ${versions} bản tổng hợp, ${deliveries} lần gửi (files, acts, versions, deliveries)`,
  );
  for (const delivery of unknown) say(unknownLine(delivery));
  let isWhole = true;
  for await (const audited of auditDistricts({ ...stores, given, maxFileBytes: limits.fileBytes })) {
    for (const line of auditLines(audited)) say(line);
    if (audited.fault) isWhole = false;
  }
  return isWhole;
}

const recipientsOf = (districtId: string): string[] =>
  readMailing()
    .distributions.filter((list) => list.districtId === districtId)
    .flatMap(({ recipients }) => recipients.map(({ id }) => id));

const unknownLine = ({ districtId, period, version, recipientId }: UnknownDelivery): string =>
  `? ${districtId} ${period} bản (version) ${version} → ${recipientId}: chưa rõ đã gửi hay chưa (not known to be delivered)`;
