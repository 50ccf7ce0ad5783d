import { Aws } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** The one place that alarms go to. Whoever is on duty subscribes to it by hand; nothing here knows who that is. */
export class AlarmTopic extends Construct {
  readonly #topic: sns.Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#topic = new sns.Topic(this, 'Topic', { enforceSSL: true });
    this.#letAlarmsPublish();
  }

  announce(alarm: cloudwatch.Alarm): void {
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
