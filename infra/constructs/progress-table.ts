import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

type ReadAction = 'GetItem' | 'BatchGetItem' | 'Query';
type WriteAction = 'PutItem' | 'UpdateItem';

interface ProgressTableProps {
  /** The name of one that was restored, and is used instead. */
  restored?: string | undefined;
}

/** Slots, progress, ledgers and summaries. No action here scans or deletes: items are never removed. */
export class ProgressTable extends Construct {
  readonly tableName: string;
  readonly #tableArn: string;

  constructor(scope: Construct, id: string, { restored }: ProgressTableProps = {}) {
    super(scope, id);
    const own = new dynamodb.Table(this, 'Table', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      sortKey: { name: 'sk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { tableName, tableArn } = restored === undefined ? own : insteadOf(own, restored);
    this.tableName = tableName;
    this.#tableArn = tableArn;
  }

  /** Only what is named: a function that queries is not thereby one that gets. */
  grantRead(grantee: iam.IGrantable, ...actions: readonly ReadAction[]): void {
    this.#grant(grantee, actions);
  }

  grantWrite(grantee: iam.IGrantable, ...actions: readonly WriteAction[]): void {
    this.#grant(grantee, actions);
  }

  #grant(grantee: iam.IGrantable, actions: readonly string[]): void {
    const named = actions.map((action) => `dynamodb:${action}`);
    iam.Grant.addToPrincipal({ grantee, actions: named, resourceArns: [this.#tableArn] });
  }
}

/** What the other stack took from this one stays exported: a stack that still imports it would not let it go. */
function insteadOf(own: dynamodb.Table, restored: string): dynamodb.ITable {
  const stack = Stack.of(own);
  for (const value of [own.tableName, own.tableArn]) stack.exportValue(value);
  return dynamodb.Table.fromTableName(own, 'Restored', restored);
}
