import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { originsOfPages, type Config } from './config.ts';
import { LinkKey } from './constructs/link-key.ts';
import { ProgressTable } from './constructs/progress-table.ts';
import { ReportsBucket } from './constructs/reports-bucket.ts';

interface DataStackProps extends StackProps {
  config: Config;
}

/** What must outlive every release: the files, the items, the key of links, and the bus that other systems have subscribed to. */
export class DataStack extends Stack {
  readonly reports: ReportsBucket;
  readonly progress: ProgressTable;
  readonly bus: EventBus;
  readonly linkKey: LinkKey;

  constructor(scope: Construct, id: string, { config, ...props }: DataStackProps) {
    super(scope, id, props);
    this.reports = new ReportsBucket(this, 'Reports', { webOrigins: originsOfPages(config) });
    this.progress = new ProgressTable(this, 'Progress', { restored: config.restoredTable });
    this.linkKey = new LinkKey(this, 'LinkKey');
    this.bus = new EventBus(this, 'Bus', { eventBusName: config.name });
    this.bus.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
