import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DomainMetrics } from './domain-metrics.ts';

interface LostFilesAlarmProps {
  name: string;
  districts: readonly string[];
  alarms: AlarmTopic;
}

/** Raised by the nightly run of a district that finds a file which nothing had read: the way of events lost it. */
export class LostFilesAlarm extends Construct {
  constructor(scope: Construct, id: string, { name, districts, alarms }: LostFilesAlarmProps) {
    super(scope, id);
    const metrics = new DomainMetrics({ name, districts });
    for (const districtId of districts)
      alarms.raise(this, {
        what: districtId,
        failureImpact: `Files sent to ${districtId} lay unread until the nightly run found them.`,
        metric: metrics.of('FilesLost', districtId, 'Sum'),
      });
  }
}
