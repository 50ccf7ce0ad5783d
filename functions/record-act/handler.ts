import { readGiven } from '../../data/given.ts';
import { actContracts } from '../../shared/api/act-contracts.ts';
import { makeStores } from '../../shared/aws/stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onAct } from '../../shared/lambda/on-http.ts';
import { createReconcileCommune, createRemakeMonths } from '../../shared/steps/reconcile-commune.ts';
import { createReconcileSummary } from '../../shared/steps/reconcile-summary.ts';
import { createRecordAct } from '../../shared/steps/record-act.ts';
import { recordActEnv } from './env.ts';
import { createRecordActOnMonth } from './record-act.ts';

const common = { ...makeStores(readEnv(recordActEnv)), given: readGiven(), now: () => new Date() };
const reconcile = createReconcileCommune({
  remake: createRemakeMonths(common),
  reconcileSummary: createReconcileSummary(common),
});
const recordAct = createRecordActOnMonth({ ...common, record: createRecordAct({ ...common, reconcile }) });

export const handler = onAct(actContracts['record-act'], createLog('record-act'), async ({ params, body, actor }) => ({
  body: await recordAct({ month: params, request: body, by: actor() }),
}));
