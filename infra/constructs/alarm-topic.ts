import { Aws, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

interface AlarmProps {
  /** What is watched of the construct: ends the alarm's name. Left out, the construct is all that there is to watch. */
  what?: string;
  /** What people go without: the text of the alarm. */
  failureImpact: string;
  metric: cloudwatch.IMetric;
  /** From which value on; 1 where it is not said. */
  threshold?: number;
  /** For how many periods on end; 1 where it is not said. */
  periods?: number;
  /** Raised by what does not happen: by less than the threshold, and by no figure at all. */
  bySilence?: boolean;
}

/** The one place that alarms go to. Whoever is on duty subscribes to it by hand; nothing here knows who that is. */
export class AlarmTopic extends Construct {
  readonly #topic: sns.Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#topic = new sns.Topic(this, 'Topic', { enforceSSL: true });
    this.#letAlarmsPublish();
  }

  /** Under a name that follows from the construct's, so that docs/runbook.md can say what to do under the same one. */
  raise(scope: Construct, { what, failureImpact, metric, ...props }: AlarmProps): void {
    const { GREATER_THAN_OR_EQUAL_TO_THRESHOLD, LESS_THAN_THRESHOLD } = cloudwatch.ComparisonOperator;
    const { BREACHING, NOT_BREACHING } = cloudwatch.TreatMissingData;
    const alarm = new cloudwatch.Alarm(scope, ['Alarm', what].filter(Boolean).join('-'), {
      alarmName: `${Stack.of(scope).stackName}/${wordsOf(scope, what).join('-')}`,
      alarmDescription: failureImpact,
      metric,
      threshold: props.threshold ?? 1,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: props.bySilence ? LESS_THAN_THRESHOLD : GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.bySilence ? BREACHING : NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }

  /** A policy of one's own, here for TLS, replaces the default one that lets the account's alarms in. */
  #letAlarmsPublish(): void {
    this.#topic.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }
}

/** `Reporting/ReportQueue/DeadLetters` is report-queue-dead-letters. */
function wordsOf(scope: Construct, what: string | undefined): string[] {
  const [, ...names] = scope.node.path.split('/');
  const words = names.map((name) => name.replaceAll(/\B(?=[A-Z])/g, '-').toLowerCase());
  return what === undefined ? words : [...words, what];
}
