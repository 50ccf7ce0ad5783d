import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

type ReadAction = 'GetItem' | 'BatchGetItem' | 'Query';
type WriteAction = 'PutItem' | 'UpdateItem';

/** Slots, progress, ledgers and summaries. No action here scans or deletes: items are never removed. */
export class ProgressTable extends Construct {
  readonly tableName: string;
  readonly #table: dynamodb.Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#table = new dynamodb.Table(this, 'Table', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      sortKey: { name: 'sk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.tableName = this.#table.tableName;
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
    iam.Grant.addToPrincipal({ grantee, actions: named, resourceArns: [this.#table.tableArn] });
  }
}
