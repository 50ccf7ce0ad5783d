import { readRubrics } from '../../data/commendation.ts';
import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { actContracts } from '../../shared/api/act-contracts.ts';
import type { ActRequest } from '../../shared/domain/acts/request.ts';
import { actActions } from '../../shared/domain/policy/act-actions.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createQuotas } from '../../shared/aws/quotas.ts';
import { makeStores } from '../../shared/aws/stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate, todayAt } from '../../shared/lambda/gate.ts';
import { createMeasure } from '../../shared/lambda/measure.ts';
import { correlateUpload } from '../../shared/lambda/of-request.ts';
import { onAct } from '../../shared/lambda/on-http.ts';
import { quotaSettings } from '../../shared/lambda/quotas.ts';
import { createMeasuredPublishing } from '../../shared/steps/measured-publishing.ts';
import { createReconcileCommune, createRemakeMonths } from '../../shared/steps/reconcile-commune.ts';
import { createReconcileSummary } from '../../shared/steps/reconcile-summary.ts';
import { createRecordAct } from '../../shared/steps/record-act.ts';
import { createSpend } from '../../shared/steps/spend.ts';
import { asUnit, placeOfAct } from './as-unit.ts';
import { recordActEnv } from './env.ts';
import { notesOn } from './notes-on.ts';
import { createRecordActOnMonth } from './record-act.ts';

const env = readEnv(recordActEnv);
const common = { ...makeStores(env), given: readGiven(), now: () => new Date() };
const { contacts } = readMailing();
const onPublished = createMeasuredPublishing(
  createMeasure({ ...common, service: 'record-act', namespace: env.EVENT_BUS }),
);
const reconcile = createReconcileCommune({
  remake: createRemakeMonths(common),
  reconcileSummary: createReconcileSummary({ ...common, onPublished }),
});
const spend = createSpend({
  quotas: createQuotas({ client: dynamoDbClient(), table: env.QUOTA_TABLE }),
  ...quotaSettings('record-act', env, common.now),
});
const record = createRecordAct({ ...common, reconcile });
const recordAct = createRecordActOnMonth({ ...common, rubrics: readRubrics(), spend, record });

interface AskedDeed {
  params: { communeId: string };
  body?: ActRequest;
}

const placeOf = (communeId: string, request: ActRequest) =>
  placeOfAct(todayAt(common.given, common.now()), communeId, request);
const gate = createGate('record-act', {
  ...common,
  identity: env,
  action: ({ body }: AskedDeed) => body && actActions[body.kind],
  find: async ({ params: { communeId }, body }: AskedDeed) => (body ? placeOf(communeId, body) : { communeId }),
});

export const handler = onAct(actContracts['record-act'], gate, async ({ params, body, person }) => {
  if ('uploadId' in body) correlateUpload(body.uploadId);
  const today = todayAt(common.given, common.now());
  const unitId = asUnit(person, placeOf(params.communeId, body), { today, request: body });
  const act = await recordAct({ month: params, request: body, by: person.id, asUnit: unitId });
  gate.log.info('act recorded', { act: act.id, communeId: act.communeId, period: act.period });
  return { body: { ...act, notes: notesOn({ ...common, contacts }, act) } };
});
