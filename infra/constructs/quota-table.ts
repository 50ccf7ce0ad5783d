import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { noDistrict } from '../../shared/domain/metrics.ts';
import type { AlarmTopic } from './alarm-topic.ts';
import { DomainMetrics } from './domain-metrics.ts';

interface QuotaTableProps {
  /** The namespace of what the installation counts itself. */
  name: string;
  alarms: AlarmTopic;
}

/**
 * How often what was done today. It holds nothing that counts tomorrow, so it goes with the stack, and items go by
 * themselves. The other table is not used for it, because nothing there ever goes.
 */
export class QuotaTable extends Construct {
  readonly tableName: string;
  readonly #table: dynamodb.Table;

  constructor(scope: Construct, id: string, { name, alarms }: QuotaTableProps) {
    super(scope, id);
    this.#table = new dynamodb.Table(this, 'Table', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.tableName = this.#table.tableName;
    Validations.of(this.#table).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason: 'Its counters are worth nothing a day later: a lost one only lets somebody do again what was done.',
    });
    alarms.raise(this, {
      what: 'uncounted',
      failureImpact: 'What is created is not counted, so that nobody is held back who asks for far too much.',
      metric: new DomainMetrics({ name, districts: [] }).of('QuotasUncounted', noDistrict, 'Sum'),
    });
  }

  grantCount(grantee: iam.IGrantable): void {
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['dynamodb:UpdateItem'],
      resourceArns: [this.#table.tableArn],
    });
  }
}
