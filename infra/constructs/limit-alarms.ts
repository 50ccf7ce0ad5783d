import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { tableMetric } from './table-metric.ts';

interface LimitAlarmsProps {
  tableName: string;
  alarms: AlarmTopic;
}

/** Raised where AWS holds the installation back for a quarter of an hour on end: a moment of it is made up by retries. */
export class LimitAlarms extends Construct {
  constructor(scope: Construct, id: string, { tableName, alarms }: LimitAlarmsProps) {
    super(scope, id);
    alarms.raise(this, {
      what: 'functions',
      failureImpact: 'The account’s functions are refused to run: callers get 503, and reports wait.',
      metric: Function.metricAllThrottles({ period: Duration.minutes(5), statistic: 'Sum' }),
      periods: 3,
    });
    alarms.raise(this, {
      what: 'table',
      failureImpact: 'The table refuses reads or writes: reports wait, and readers are answered slowly or not at all.',
      metric: new MathExpression({
        expression: 'SUM([reads, writes])',
        usingMetrics: {
          reads: tableMetric(tableName, 'ReadThrottleEvents'),
          writes: tableMetric(tableName, 'WriteThrottleEvents'),
        },
        period: Duration.minutes(5),
      }),
      periods: 3,
    });
  }
}
