import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** The files of the pages, for CloudFront alone. All of them are made anew by a build. */
export class PagesBucket extends Construct {
  readonly bucketName: string;
  readonly origin: cloudfront.IOrigin;
  readonly #bucket: s3.Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#bucket = new s3.Bucket(this, 'Bucket', {
      // So that what a build put in place of another can be looked at for a while.
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bucketName = this.#bucket.bucketName;
    // Lists too: else S3 answers 403, not 404, for a file that is not there.
    const { READ, LIST } = cloudfront.AccessLevel;
    const bucket: s3.Bucket = this.#bucket;
    if (!isIBucket(bucket)) throw new Error('s3.Bucket is no longer an IBucket');
    this.origin = S3BucketOrigin.withOriginAccessControl(bucket, { originAccessLevels: [READ, LIST] });
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Who reads a page is nobody’s business, and its path may be a link: no log of it is kept.',
    });
  }

  grantPut(grantee: IFunction): void {
    iam.Grant.addToPrincipal({ grantee, actions: ['s3:PutObject'], resourceArns: [this.#bucket.arnForObjects('*')] });
    const [name] = Stack.of(this).resolve(this.#bucket.bucketArn)['Fn::GetAtt'];
    Validations.of(grantee.role ?? grantee).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/*]`,
      reason: 'Files have the hash of their content in their names: a grant can only name all of this bucket.',
    });
  }
}

/** It is: only that the class says of one property that it may be undefined, where the interface says that it may be left out. */
function isIBucket(bucket: s3.Bucket): bucket is s3.Bucket & s3.IBucket {
  return 'bucketArn' in bucket;
}
