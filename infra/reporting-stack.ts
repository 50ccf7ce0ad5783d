import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { RouteFunction } from '../shared/api/routes.ts';
import type { Config } from './config.ts';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { HttpApi } from './constructs/http-api.ts';
import { MonthSchedule } from './constructs/month-schedule.ts';
import { ReportQueue } from './constructs/report-queue.ts';
import { StoredObjectRule } from './constructs/stored-object-rule.ts';
import { closeMonth } from './functions/close-month.ts';
import { createEvidenceFile } from './functions/create-evidence-file.ts';
import { createUpload } from './functions/create-upload.ts';
import { getActs } from './functions/get-acts.ts';
import { getForm } from './functions/get-form.ts';
import { getMarkedFile } from './functions/get-marked-file.ts';
import { getOpenapi } from './functions/get-openapi.ts';
import { getProgress } from './functions/get-progress.ts';
import { getReceipt } from './functions/get-receipt.ts';
import { getSlotGrid } from './functions/get-slot-grid.ts';
import { getSlots } from './functions/get-slots.ts';
import { getSummary } from './functions/get-summary.ts';
import { getUpload } from './functions/get-upload.ts';
import { getWarnings } from './functions/get-warnings.ts';
import { ingestReport } from './functions/ingest-report.ts';
import { listSummaries } from './functions/list-summaries.ts';
import { recordAct } from './functions/record-act.ts';
import type { Parts } from './functions/parts.ts';

interface ReportingStackProps extends StackProps, Omit<Parts, 'surroundings'> {
  config: Config;
  bundles: string;
}

/** From a stored file to a published summary, and the questions in between. Holds nothing: it can be made anew. */
export class ReportingStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { config, bundles, reports, progress, bus, ...props }: ReportingStackProps,
  ) {
    super(scope, id, props);
    const { districts, webOrigins, throttle, logRetentionDays: logRetention } = config;
    const alarms = new AlarmTopic(this, 'Alarms');
    const parts: Parts = { reports, progress, bus, surroundings: { bundles, alarms, logRetention } };

    const { queue, deadLetters } = new ReportQueue(this, 'ReportQueue', {
      consumer: ingestReport(this, parts),
      alarms,
    });
    const { bucketName, keyPrefix } = reports;
    new StoredObjectRule(this, 'StoredReports', { bucketName, keyPrefix, queue, deadLetters });

    const target = closeMonth(this, parts);
    const failureImpact = 'A month that is due is not closed, and its official summary is not there.';
    new MonthSchedule(this, 'CloseMonthDaily', { districts, target, failureImpact, alarms });

    const functions = functionsOfRoutes(this, parts);
    const api = new HttpApi(this, 'Api', { functions, webOrigins, throttle, logRetention, alarms });
    new CfnOutput(this, 'ApiUrl', { value: api.url });
  }
}

function functionsOfRoutes(scope: Construct, parts: Parts) {
  return {
    'get-marked-file': getMarkedFile(scope, parts),
    'get-receipt': getReceipt(scope, parts),
    'create-upload': createUpload(scope, parts),
    'get-upload': getUpload(scope, parts),
    'get-form': getForm(scope, parts),
    'get-progress': getProgress(scope, parts),
    'get-slots': getSlots(scope, parts),
    'get-warnings': getWarnings(scope, parts),
    'list-summaries': listSummaries(scope, parts),
    'get-summary': getSummary(scope, parts),
    'record-act': recordAct(scope, parts),
    'get-acts': getActs(scope, parts),
    'create-evidence-file': createEvidenceFile(scope, parts),
    'get-slot-grid': getSlotGrid(scope, parts),
    'get-openapi': getOpenapi(scope, parts),
  } satisfies Record<RouteFunction, unknown>;
}
