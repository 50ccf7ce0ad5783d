import { RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/**
 * What links are signed with. The key never leaves KMS, so nobody can take it along: not who makes links, and not who
 * only checks them. Disabling it ends every link at once.
 */
export class LinkKey extends Construct {
  readonly keyArn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const key = new kms.Key(this, 'Key', {
      description: 'Signs the links by which units report without an account',
      keySpec: kms.KeySpec.HMAC_256,
      keyUsage: kms.KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.keyArn = key.keyArn;
  }

  grantSign(grantee: iam.IGrantable): void {
    this.#grant(grantee, 'kms:GenerateMac');
  }

  grantVerify(grantee: iam.IGrantable): void {
    this.#grant(grantee, 'kms:VerifyMac');
  }

  /** By the role alone: the key's own policy leaves it to the account. */
  #grant(grantee: iam.IGrantable, action: string): void {
    iam.Grant.addToPrincipal({ grantee, actions: [action], resourceArns: [this.keyArn] });
  }
}
