import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';

interface GivenUpAlarmProps {
  sender: Function;
  failureImpact: string;
  alarms: AlarmTopic;
}

/** Raised by a message that is tried no more. The function itself did not fail, so its own alarm is silent. */
export class GivenUpAlarm extends Construct {
  constructor(scope: Construct, id: string, { sender, failureImpact, alarms }: GivenUpAlarmProps) {
    super(scope, id);
    const filter = new MetricFilter(this, 'Filter', {
      logGroup: sender.logGroup,
      // As the log writes it: see shared/lambda/log.ts.
      filterPattern: FilterPattern.stringValue('$.message.message', '=', 'given up'),
      metricNamespace: 'ntm-progress',
      metricName: `given-up-${sender.node.path.replaceAll('/', '-')}`,
    });
    alarms.raise(this, { failureImpact, metric: filter.metric({ period: Duration.minutes(5), statistic: 'Sum' }) });
  }
}
