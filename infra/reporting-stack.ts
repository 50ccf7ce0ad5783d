import { CfnOutput, Duration, Lazy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import { reportReturned } from '../events/report-returned.v1.ts';
import { summaryEvents } from '../events/summary-events.ts';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { AppEventRule } from './constructs/app-event-rule.ts';
import { DailySchedule } from './constructs/daily-schedule.ts';
import { Dashboard } from './constructs/dashboard.ts';
import { HttpApi } from './constructs/http-api.ts';
import { LimitAlarms } from './constructs/limit-alarms.ts';
import { LostFilesAlarm } from './constructs/lost-files-alarm.ts';
import type { LinkKey } from './constructs/link-key.ts';
import { QuotaTable } from './constructs/quota-table.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { identityVariables, type TokenIssuer } from './constructs/token-issuer.ts';
import { StoredObjectRule } from './constructs/stored-object-rule.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import { closeMonth } from './functions/close-month.ts';
import { deliverSummary } from './functions/deliver-summary.ts';
import { functionsOfRoutes } from './functions/of-routes.ts';
import { limitsOf } from './functions/limits-of.ts';
import { ingestReport } from './functions/ingest-report.ts';
import { remindLateUnits } from './functions/remind-late-units.ts';
import { sealAudit } from './functions/seal-audit.ts';
import { tellSender } from './functions/tell-sender.ts';
import type { Parts } from './functions/parts.ts';
import { appVersion } from './version.ts';

interface ReportingStackProps
  extends StackProps, Omit<Parts, 'mail' | 'links' | 'identity' | 'limits' | 'release' | 'surroundings'> {
  config: Config;
  bundles: string;
  /** Whose tokens the API takes. */
  issuer: TokenIssuer;
  linkKey: LinkKey;
}

/** From a stored file to a published summary, and the questions in between. Holds nothing: it can be made anew. */
export class ReportingStack extends Stack {
  readonly alarms: AlarmTopic;
  readonly apiEndpoint: string;

  constructor(
    scope: Construct,
    id: string,
    { config, bundles, issuer, reports, progress, bus, linkKey, ...props }: ReportingStackProps,
  ) {
    super(scope, id, props);
    const { districts, webOrigins, throttle, logRetentionDays: logRetention } = config;
    const alarms = new AlarmTopic(this, 'Alarms');
    const publicUrl = config.publicUrl ?? Lazy.string({ produce: () => api.endpoint });
    const mail = new MailSender(this, 'Mail', { from: config.mailFrom, publicUrl });
    const apiUrl = config.publicUrl === undefined ? publicUrl : `${config.publicUrl}/api`;
    const links = { key: linkKey, publicUrl, apiUrl };
    const limits = limitsOf(config, new QuotaTable(this, 'Quotas', { name: config.name, alarms }));
    const identity = { variables: { ...identityVariables(issuer), ...limits.calls } };
    const surroundings = { bundles, alarms, logRetention };
    const release = { version: appVersion(), build: config.build };
    const parts: Parts = { reports, progress, bus, mail, links, identity, limits, release, surroundings };

    takeReports(this, parts);
    closeDaily(this, parts, districts);
    sealDaily(this, parts, districts);
    deliverSummaries(this, parts);
    tellOfReturns(this, parts);
    remindDaily(this, parts, districts);

    const functions = functionsOfRoutes(this, parts);
    const api = new HttpApi(this, 'Api', { functions, issuer, webOrigins, throttle, logRetention, alarms });
    this.alarms = alarms;
    this.apiEndpoint = api.endpoint;
    new CfnOutput(this, 'ApiUrl', { value: api.url });
    watch(this, parts, config);
  }
}

function takeReports(scope: Construct, parts: Parts): void {
  const { queue, deadLetters } = new WorkQueue(scope, 'ReportQueue', {
    consumer: ingestReport(scope, parts),
    failureImpact: 'A report that was sent is not read and not counted until its message is redriven.',
    patience: {
      time: Duration.minutes(15),
      failureImpact: 'Reports are waited for longer than a quarter of an hour before they are read.',
    },
    atOnce: 3,
    alarms: parts.surroundings.alarms,
  });
  const { bucketName, keyPrefix } = parts.reports;
  new StoredObjectRule(scope, 'StoredReports', { bucketName, keyPrefix, queue, deadLetters });
}

function closeDaily(scope: Construct, parts: Parts, districts: readonly string[]): void {
  new DailySchedule(scope, 'CloseMonthDaily', {
    time: '00:30',
    purpose: 'Closes the months that are due',
    districts,
    target: closeMonth(scope, parts),
    failureImpact: 'A month that is due is not closed, and its official summary is not there.',
    silenceImpact: 'For more than a day no month was closed or swept: late files and closes wait.',
    alarms: parts.surroundings.alarms,
  });
}

/** After the close, so that a month that was closed at night is sealed in the same night. */
function sealDaily(scope: Construct, parts: Parts, districts: readonly string[]): void {
  new DailySchedule(scope, 'SealAuditDaily', {
    time: '01:30',
    purpose: 'Seals what was recorded',
    districts,
    target: sealAudit(scope, parts),
    failureImpact: 'What was recorded on a day is not sealed until the next run.',
    silenceImpact: 'For more than a day nothing was sealed: a change of what was recorded since would not be noticed.',
    alarms: parts.surroundings.alarms,
  });
}

function deliverSummaries(scope: Construct, parts: Parts): void {
  const { queue, deadLetters } = new WorkQueue(scope, 'DeliveryQueue', {
    consumer: deliverSummary(scope, parts),
    failureImpact: 'A district summary was not delivered to all of its recipients, and its message is tried no more.',
    patience: {
      time: Duration.hours(2),
      failureImpact: 'A published summary waits for hours before it is sent to its recipients.',
    },
    atOnce: 2,
    alarms: parts.surroundings.alarms,
  });
  const description = 'Published and restated district summaries';
  new AppEventRule(scope, 'PublishedSummaries', {
    bus: parts.bus,
    events: summaryEvents,
    description,
    queue,
    deadLetters,
  });
}

function tellOfReturns(scope: Construct, parts: Parts): void {
  const { queue, deadLetters } = new WorkQueue(scope, 'ReturnQueue', {
    consumer: tellSender(scope, parts),
    failureImpact: 'A unit was not told that its report was returned, and its message is tried no more.',
    patience: {
      time: Duration.hours(2),
      failureImpact: 'A unit waits for hours to be told that its report was returned.',
    },
    atOnce: 2,
    alarms: parts.surroundings.alarms,
  });
  const description = 'Reports that an officer returned';
  new AppEventRule(scope, 'ReturnedReports', {
    bus: parts.bus,
    events: [reportReturned],
    description,
    queue,
    deadLetters,
  });
}

/** In the morning, after the night in which the month may have been closed. */
function remindDaily(scope: Construct, parts: Parts, districts: readonly string[]): void {
  new DailySchedule(scope, 'RemindDaily', {
    time: '07:30',
    purpose: 'Reminds units that owe a report',
    districts,
    target: remindLateUnits(scope, parts),
    failureImpact: 'Units that owe a report were not reminded on a day, nor was a delivery tried again.',
    silenceImpact: 'For more than a day nobody was reminded, and no failed delivery was tried again.',
    alarms: parts.surroundings.alarms,
  });
}

/** Last: the dashboard shows what it finds. */
function watch(scope: Construct, { progress, surroundings }: Parts, { name, districts }: Config): void {
  const { tableName } = progress;
  const { alarms } = surroundings;
  new LostFilesAlarm(scope, 'LostFiles', { name, districts, alarms });
  new LimitAlarms(scope, 'Limits', { tableName, alarms });
  new Dashboard(scope, 'Dashboard', { name, districts, tableName });
}
